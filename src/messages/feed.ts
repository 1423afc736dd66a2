/** The words of the feed. */
export const feed = {
  title: 'Articles and corrections',
  description: 'Articles on Silent Push, by the day they last changed, and what was corrected.',
  correction: (day: string) => `Correction of ${day}`,
  corrected: (was: string, is: string) => `What was wrong: ${was} What stands there now: ${is}`,
};
