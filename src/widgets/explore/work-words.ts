/** What work in a worker says of itself. */
export interface WorkWords<Progress> {
  readonly start: string;
  readonly stop: string;
  readonly not_started: string;
  readonly failed: string;
  /** Accessible name of the bar that shows how far it is. */
  readonly bar: string;
  readonly progress: (progress: Progress) => string;
  /** The same for those who listen, who cannot keep up with every number. */
  readonly spoken: (progress: Progress) => string;
  readonly stopped: (progress: Progress) => string;
}
