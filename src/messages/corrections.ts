/** The words of the page of corrections. */
export const corrections = {
  title: 'Corrections',
  description: 'How to report a mistake on this site, and the mistakes that were mended.',
  standfirst:
    'If something here is wrong, we want to know. A source that says otherwise is the best report there is.',
  report: {
    title: 'How to report a mistake',
    what: 'Say which statement you mean. Every statement has a name in the ledger of evidence, such as push-budget or C000-20, and a link of its own. Then say what is wrong with it, and how you know: a page of Apple’s, a log, a measurement, a firmware file. If a figure shows something that cannot happen, copy its link: it holds the exact moment.',
    to: 'Report a mistake',
    nowhere:
      'This copy of the site names no address for reports yet. Whoever publishes it can set one.',
    what_happens:
      'We compare the report with its source. If it holds, the statement is changed, its grade too where it must, and the correction is listed below with its date. Nothing is changed without a note, except spelling.',
  },
  made: {
    title: 'Corrections made',
    none: 'None so far.',
    was: 'What was wrong',
    is: 'What stands there now',
    about: 'About',
  },
};
