/** What becomes of a change: it comes by itself; once somebody opens the app; or not even then. */
export type Outcome = 'arrives' | 'when-opened' | 'never';
