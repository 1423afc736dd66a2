/**
 * How firmly a claim stands. `strength` is what the mark's shape says: a dot for what is documented or shown,
 * half a dot for what is reported, a ring for what is concluded, a dash for what is doubtful or was not found.
 */
export interface Grade {
  readonly strength: 'shown' | 'reported' | 'concluded' | 'doubtful';
  /** For the margin, before the source's title. */
  readonly short: string;
  readonly words: string;
}

export const grades = {
  apple: { strength: 'shown', short: 'Apple', words: 'Documented by Apple' },
  firmware: {
    strength: 'shown',
    short: 'Firmware',
    words: 'Shown by firmware or a build database',
  },
  press: { strength: 'reported', short: 'Press', words: 'Reported by the press' },
  'press-second-hand': {
    strength: 'reported',
    short: 'Press, at second hand',
    words: 'Reported by the press, at second hand',
  },
  'developer-report': { strength: 'reported', short: 'Developer', words: 'Developer report' },
  inference: { strength: 'concluded', short: 'Our inference', words: 'Our inference' },
  'general-knowledge': {
    strength: 'concluded',
    short: 'General knowledge',
    words: 'General knowledge',
  },
  opinion: { strength: 'concluded', short: 'Opinion', words: 'Opinion' },
  speculation: { strength: 'doubtful', short: 'Speculation', words: 'Speculation' },
  contradicted: { strength: 'doubtful', short: 'Contradicted', words: 'Contradicted' },
  'not-found': { strength: 'doubtful', short: 'Not found', words: 'Looked for, not found' },
} as const satisfies Record<string, Grade>;

/** What a grade is called where it is a link to the evidence. */
export const evidenceOf = (words: string): string => `Evidence: ${words}`;

/** Before the grades of the rules that were at work. */
export const rests_on = 'Rests on';
