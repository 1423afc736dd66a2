/** How much of a run, and of what is wrong with a text, is shown. */

/** A longer run makes neither a picture nor a transcript that anybody could use. */
export const events_shown_max = 10_000;
/** As many as the command line prints. */
export const faults_shown_max = 20;
/** Of one invariant. */
export const breaches_shown_max = 5;
