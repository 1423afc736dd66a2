/** The words of the page that shows how this site is built. */
import { count, list } from './format.ts';

const imports = (n: number) => count(n, 'import', 'imports');

export const architecture = {
  title: 'How this site is built',
  description:
    'The architecture of Silent Push: which folder imports which, drawn from the import statements themselves, and the rule that they keep.',
  standfirst:
    'A scenario is data. The simulator turns it into a trace. All that a reader sees, hears, shares or downloads is a view of that trace at one moment.',

  idea: {
    title: 'From a scenario to a picture',
    steps: [
      'A reader’s choices, or the link that holds them, are made into a scenario: devices, their systems, what people do and when.',
      'simulate(scenario) gives a trace: a list of events, each with its time and its cause. The same scenario gives the same bytes in every engine.',
      'Pictures, sentences, totals and downloads are computed from the trace and a time. They keep no state of their own.',
    ],
    why: 'So no figure can show what the rules do not do. The run on iOS 26.4 is no drawing of a fault: it is the same scenario with another release in it. To step back is to ask for an earlier time, and a link need only say what was chosen and when.',
  },
  clocks: {
    title: 'Three clocks',
    entries: [
      {
        name: 'Simulated time',
        text: 'When an event happens in the run. It is a whole number of milliseconds, named at_ms, and part of the trace.',
      },
      {
        name: 'The reader’s place',
        text: 'Where in the run a reader stands. Sliders, links and transcripts all speak of it in simulated time.',
      },
      {
        name: 'The clock on the wall',
        text: 'The browser’s frames. Only the player hears them. It turns them into simulated time, crosses idle stretches quickly and says so.',
      },
    ],
    why: 'The simulator cannot read a clock or throw dice: lint forbids it, and its own TypeScript settings know no browser. Chance comes from a seed in the scenario.',
  },
  worlds: {
    title: 'One kernel, several worlds',
    text: (worlds: readonly string[]) =>
      `The kernel knows time, an order of events, seeded chance and traces. It knows nothing of phones. What happens to whom is told by a world, and there are ${list(worlds)} so far. A world does not know the others. They share the kernel, and the player, the links and the controls around them, so that a further one costs a world and no framework.`,
  },
  content: {
    title: 'Content is typed',
    text: 'Claims, sources, releases, terms and questions are files with a schema. The build fails where one names another that is not there, and where an article states a number that no claim answers for. What an OS release does is read from those files by the simulator itself, so that a reader’s choice, the rule and its evidence cannot part.',
  },
  drawing: {
    title: 'Who imports whom',
    intro: (files: number, edges: number, all: number) =>
      `This is drawn when the site is built, from ${count(files, 'file', 'files')} with ${imports(all)} between folders. Each of the ${count(edges, 'line', 'lines')} leads from a folder down to one that it imports from; the thicker, the more imports. A dashed line takes types only, of which nothing is left when the code runs. Code is imported only from further down, and a test proves it.`,
    hint: 'Point at a folder to see what it imports. Its name leads to its line in the table.',
    label:
      'Folders from the pages at the top to the kernel at the bottom; the table below says the same in words',
    table: 'The same as a table',
    folder: 'Folder',
    from: 'Imports from',
    by: 'Imported by',
    nothing: 'nothing',
    edge: (from: string, to: string, code: number, types: number) =>
      `${from} imports from ${to}: ${amount(code, types)}`,
  },
  rules: {
    title: 'Who may import whom',
    intro:
      'The lint rule allows what this table names and nothing else. The numbers say how many imports make use of it; a right without a number is not used. The first line that a file fits is its own. Paths within the same line are counted too.',
    row: 'Who',
    may: 'May import',
    packages: 'Packages',
    types: 'types of',
    types_of_all: 'types of all',
    /** Beside the name of what may be imported. */
    used: (code: number, types: number) => amount(code, types),
  },

  layers: {
    readers: 'What is asked for',
    build: 'What the build needs',
    figures: 'Figures',
    parts: 'What figures and pages are made of',
    words: 'Words and addresses',
    simulator: 'The simulator and its data',
  },
  folders: {
    'content/articles': 'the long texts, with figures in them',
    'src/pages': 'one file for each kind of page',
    'src/layouts': 'what stands around every page',
    'src/sim/cli.ts': 'the simulator on the command line',
    'src/architecture': 'this picture',
    'src/content.config.ts': 'the collections of content',
    'src/schemas': 'the shape of each collection',
    'src/evidence': 'proves that statements have sources',
    'src/glossary': 'links terms at their first use',
    'src/pictures': 'the pictures that links are shown with',
    'src/hosting': 'what a host needs to know of the pages',
    'src/offline': 'the site without a network',
    'src/search': 'what a search can find',
    'src/styles': 'colours, type and print',
    eslint: 'the rule in the table below',
    'src/widgets': 'one folder for each figure',
    'src/components': 'claims, sources and links in a text',
    'src/ui': 'controls that know no CloudKit',
    'src/player': 'where a reader stands in a run',
    'src/share': 'links to a figure and its moment',
    'src/narrate': 'a sentence for each event',
    'src/messages': 'every word, and how numbers are written',
    'src/address.ts': 'addresses within the site',
    'src/sim/scenarios': 'named beginnings',
    'src/sim/numbers.ts': 'every number that the models assume',
    'src/sim/sync': 'the world of iCloud sync',
    'src/sim/protection': 'the world of Stolen Device Protection',
    'src/sim/schema': 'how a scenario from outside is checked',
    'src/sim/kernel': 'time, order, chance, traces',
    'content/releases': 'what each OS release does',
  },
};

/** "3 and 2 types"; nothing where there is neither. */
function amount(code: number, types: number): string {
  const told = types > 0 ? count(types, 'type', 'types') : '';
  if (code === 0) return told;
  return told ? `${code} and ${told}` : String(code);
}
