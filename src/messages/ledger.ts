/** Words of the ledger of all claims. Its grades are in evidence.ts. */
import { count } from './format.ts';

export const ledgerWords = {
  title: 'Evidence',
  description:
    'Every statement of fact on this site, and every statement of the four articles it set out from: how firmly each stands, what its sources say, and where it is used.',
  standfirst:
    'Every statement of fact on this site, with how firmly it stands, what its sources say, and where it is used.',

  grades: {
    heading: 'How to read the grades',
    intro: (own: number, documents: number) =>
      `The ledger holds ${count(own, 'statement', 'statements')} of this site and ${count(documents, 'statement', 'statements')} of four articles. Each has a grade, and before the grade stands a mark.`,
    caption: 'Statements by grade',
    columns: { grade: 'Grade', number: 'Statements' },
    strengths: {
      shown: 'A dot: Apple says it, or the software shows it.',
      reported: 'Half a dot: somebody reports it.',
      concluded: 'A ring: a conclusion, common knowledge or a judgement.',
      doubtful: 'A dash: a guess, or refuted, or looked for in vain.',
    },
  },

  filter: {
    form: 'Filter the statements',
    all: 'All',
    status: 'Status',
    document: 'Document',
    own: 'This site',
    article: (number: string, publisher: string) => `${number}, ${publisher}`,
    topic: 'Topic',
    text: 'Text',
    clear: 'Clear',
    shown: (shown: number, total: number) => `Shown: ${shown} of ${total}`,
    none: 'No statement fits all of this.',
    revealed: (id: string) =>
      `The address leads to ${id}, which the filter would hide. So the filter is cleared.`,
  },

  topics: {
    regression: 'What broke',
    releases: 'Releases and builds',
    scope: 'Who was affected',
    advice: 'What helps',
    disclosure: 'What was said in public',
    push: 'Pushes',
    fetch: 'Fetching changes',
    save: 'Saving changes',
    cloudkit: 'CloudKit and its records',
    device: 'On the device',
    errors: 'Errors and retries',
    developers: 'For developers',
    photos: 'iCloud Photos',
    protection: 'Protecting a stolen device',
    clocks: 'Clocks and the order of events',
    industry: 'Other companies’ systems',
  },

  own: {
    heading: 'What this site says',
    intro: 'What the articles state as fact and what the simulator rests on, by topic.',
  },
  documents: {
    heading: 'What four articles said',
    intro:
      'This site set out from four texts about the fault and about iCloud. Their statements stand here one by one, in our words, each with what came of comparing it with the evidence. To be listed here is not to be recommended.',
    name: (number: string) => `Document ${number}`,
    statements: (n: number) => count(n, 'statement', 'statements'),
    about: 'About this source',
  },
  not_found: {
    heading: 'What we could not verify',
    intro:
      'We looked for these and did not find them. That means in the copies we could read; it does not mean that they do not exist.',
  },
  sources: {
    heading: 'Sources',
    intro: 'Everything that was read, and the statements that rest on it.',
    supports: 'What rests on it',
    states: 'What it states',
  },

  /** Says what the link on a claim's id is for, beginning with what is seen. */
  permalink: (id: string) => `${id}, link to this statement`,
  verdict: 'Verdict',
  verdicts: {
    confirmed: 'confirmed',
    consistent: 'fits what is known, and is not confirmed',
    disputed: 'sources disagree',
    'contradicted-in-part': 'contradicted in part',
    contradicted: 'contradicted',
    unverified: 'nothing found for it or against it',
    'not-checkable': 'cannot be checked',
  },
  says: {
    site: 'The statement',
    article: 'The article says',
    document: (number: string) => `Document ${number} says`,
    against: 'What stands against it',
  },
  contradicts: 'Contradicts',
  says_otherwise: 'Said otherwise',
  more: 'More from this source',
  more_from: (title: string) => `More from this source: ${title}`,
  checked: 'Checked',
  used: 'Used in',
  used_as: {
    page: (title: string) => title,
    figure: (title: string) => `the figure “${title}”`,
    number: (name: string) => `the model’s number ${name}`,
    release: (name: string) => `what the model knows of ${name}`,
    correction: (day: string) => `a correction of ${day}`,
  },

  kinds: {
    'apple-documentation': 'Apple’s documentation',
    'apple-sample': 'Apple’s sample code',
    'apple-support': 'Apple’s support pages',
    documentation: 'another maker’s documentation or code',
    firmware: 'comparison of firmware',
    'build-database': 'database of builds',
    'developer-report': 'developer’s report',
    press: 'press',
    documents: 'one of the four articles',
    paper: 'scientific paper',
  },
} as const;
