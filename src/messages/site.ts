/** The words of the page around the articles. */
export const site = {
  name: 'Silent Push',
  home: 'First page',
  /** Its heading, which its picture has too. */
  home_title: 'A note on the Mac, late on the iPhone',
  skip: 'Skip to the text',
  main: 'Main',
  search: 'Search',
  /** Pages in the menu after the articles, by their addresses. */
  main_pages: {
    '/check/': 'Is it this bug?',
    '/faq/': 'Questions',
    '/evidence/': 'Evidence',
  },
  reference: 'Reference',
  /** Pages to look things up in, by their addresses. */
  reference_pages: {
    '/evidence/': 'Evidence',
    '/assumptions/': 'Assumptions',
    '/glossary/': 'Glossary',
    '/moments/': 'Moments',
    '/corrections/': 'Corrections',
    '/architecture/': 'Architecture',
  },
  contents: 'Contents',
  updated: (date: string) => `Last changed ${date}`,
  /** On paper, where no address bar says it. */
  printed_from: (url: string) => `From ${url}`,
  not_affiliated:
    'Silent Push is not affiliated with Apple. Apple, iCloud, CloudKit, iPhone, iPad and Mac are names of Apple’s own products.',
  /** Under which terms others may use this. LICENSE and LICENSE-TEXT are the files of the repository. */
  license: {
    text: {
      before: 'Texts and pictures: ',
      name: 'CC BY 4.0',
      href: 'https://creativecommons.org/licenses/by/4.0/',
    },
    code: 'Code: MIT License.',
  },
  simulated: 'What the figures show is a simulation, not a recording of a device.',
  figure: (number: number) => `Figure ${number}`,

  evidence: 'Evidence',
  evidence_intro:
    'Every statement of fact above carries a mark that leads here: how firmly it stands, what shows it, and where that was read.',
  back_to_text: (number: number) => `Back to mark ${number}`,
  /** The same claim is cited more than once. */
  back_again: (number: number, time: number) => `Back to mark ${number}, place ${time}`,
  mark: (number: number, grade: string) => `Evidence ${number}, ${grade.toLowerCase()}`,
  whole_entry: (number: number) => `Whole entry of ${number}`,
  whole_entry_short: 'Whole entry',
  none_found: 'No source was found.',
  read: (how: string) => `read ${how}`,

  not_found: {
    title: 'This page is not here',
    text: 'The address leads to nothing on this site. It may have been mistyped, or cut off when it was sent.',
    meant: 'Perhaps you meant:',
    instead: 'What there is:',
    home: 'The first page, with the figure to play with',
  },
};
