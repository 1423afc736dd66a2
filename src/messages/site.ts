/** The words of the page around the articles. */
export const site = {
  name: 'Silent Push',
  home: 'First page',
  skip: 'Skip to the text',
  main: 'Main',
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
    '/corrections/': 'Corrections',
  },
  contents: 'Contents',
  updated: (date: string) => `Last changed ${date}`,
  not_affiliated:
    'Silent Push is not affiliated with Apple. Apple, iCloud, CloudKit, iPhone, iPad and Mac are names of Apple’s own products.',
  simulated: 'What the figures show is a simulation, not a recording of a device.',
  figure: (number: number) => `Figure ${number}`,

  evidence: 'Evidence',
  evidence_intro:
    'Every statement of fact above carries a mark that leads here: how firmly it stands, what shows it, and where that was read.',
  back_to_text: (number: number) => `Back to mark ${number} in the text`,
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
    instead: 'What there is:',
    home: 'The first page, with the figure to play with',
  },
};
