/** Finds build numbers, dates and quantities for which nothing answers. */
import type { Passage } from './mdx.ts';
import type { Finding } from './fault.ts';

/**
 * Units of measurement. A quantity is digits before one of these or of `COUNTED`, in the singular or the
 * plural, with a space, a hyphen or nothing between: “30 seconds”, “30-second”, “30s”.
 */
const MEASURES =
  'millisecond microsecond second minute hour day week fortnight month year decade ' +
  'byte kilobyte megabyte gigabyte terabyte';
/** Their abbreviations, in which case matters. */
const ABBREVIATIONS = '(?:ms|µs|s|secs?|mins?|h|hrs?|B|[kKMGT]B|[KMG]iB)';
/** Things that are counted. A decimal fraction before one is a version: “26.4 devices”. */
const COUNTED =
  'push record item zone field operation device app user person people request notification ' +
  'message change event time';
const PERCENT = '(?:%|per\\s?cent\\b|percent\\b)';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)(?!\\p{L})';

/** Not within a word, nor within a longer number such as a version. */
const BEGIN = '(?<![\\p{L}\\p{N}]|\\d[.,])';
const END = '(?![\\p{L}\\p{N}]|[.,]\\d)';
/** A version is a name: “iOS 26 devices” counts nothing. */
const NO_VERSION = '(?<!(?:OS|Xcode|Swift|[Vv]ersions?)\\s+)';
const WHOLE = '(?:\\d{1,3}(?:[,\\s]\\d{3})+|\\d+)';
const DASH = '[-\u2010\u2011]';
const GAP = `(?:\\s|${DASH})*`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Any of the words, at the beginning of a sentence too. */
const oneOf = (words: string) => `(?:${words.split(' ').map(eitherCase).join('|')})`;
const eitherCase = (word: string) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`;

const QUANTITY = `${BEGIN}${NO_VERSION}${WHOLE}`;

const KINDS: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'build number', pattern: any(`${BEGIN}\\d{2}[A-Z]\\d{2,5}[a-z]?${END}`) },
  {
    what: 'date',
    pattern: any(
      `${BEGIN}${DAY}${GAP}(?:of\\s+)?${MONTH}(?:[\\s,]+\\d{4}${END})?`,
      `${BEGIN}${MONTH}${GAP}${DAY}${END}(?:[\\s,]+\\d{4}${END})?`,
      `${BEGIN}${MONTH}[\\s,]+\\d{4}${END}`,
      `${BEGIN}\\d{4}${GAP}${MONTH}`,
      `${BEGIN}\\d{4}-(?:0[1-9]|1[0-2])(?:-\\d{2})?${END}`,
      `${BEGIN}\\d{1,2}(?<mark>[./])\\d{1,2}\\k<mark>\\d{4}${END}`,
    ),
  },
  {
    what: 'quantity',
    pattern: any(
      `${QUANTITY}(?:\\.\\d+)?${GAP}(?:(?:${oneOf(MEASURES)}s?|${ABBREVIATIONS})${END}|${PERCENT})`,
      `${QUANTITY}${GAP}${oneOf(COUNTED)}(?:e?s)?${END}`,
    ),
  },
];

/** Every such number, unless all its digits stand where they are excused. */
export function numberFindings(passages: readonly Passage[]): Finding[] {
  return passages.flatMap((passage) => {
    const text = passage.map((fragment) => fragment.text).join('');
    return KINDS.flatMap(({ what, pattern }) =>
      [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
        const lines = [...found.matchAll(/\d/g)].map((digit) =>
          openLine(passage, index + digit.index),
        );
        const line = lines.find((line) => line !== null);
        const message = `"${found.replace(/\s+/g, ' ')}" is a ${what} outside a <Claim>`;
        return line ? [{ line, message }] : [];
      }),
    );
  });
}

/** The line of the character at `index` in the text of a passage, or null where it is excused. */
function openLine(passage: Passage, index: number): number | null {
  let begin = 0;
  for (const { text, line, excused } of passage) {
    const within = index - begin;
    if (within < text.length)
      return excused ? null : line + text.slice(0, within).split('\n').length - 1;
    begin += text.length;
  }
  return null;
}

function any(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join('|'), 'gu');
}
