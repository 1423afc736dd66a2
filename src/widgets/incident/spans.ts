/** Stretches of time between two entries, which the figure measures. */

export const spans = [
  { id: 'in_beta', from: 'beta-4', to: 'ios-26-4' },
  { id: 'newest', from: 'ios-26-4', to: 'ios-26-4-1' },
  { id: 'reported', from: 'first-report', to: 'ios-26-4-1' },
] as const;

export type SpanId = (typeof spans)[number]['id'];

/** The one in which people had the fault; it runs through the whole drawing. */
export const fault: SpanId = 'newest';
