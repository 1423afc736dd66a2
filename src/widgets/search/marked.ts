/** A piece of an excerpt; `hit` where it fits what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * Takes Pagefind’s excerpt apart, so that it is shown as text and never as HTML, with “…” where it is cut out of a
 * sentence.
 * @param content the text that it is cut out of
 */
export function marked(excerpt: string, content: string): Piece[] {
  // Every second part stood in a <mark>.
  const parts = excerpt.split(/<\/?mark>/).map(unescaped);
  const whole = content.trim().replace(/\s+/g, ' ');
  const cut = parts.join('');
  const start = Math.max(0, whole.indexOf(cut));
  const end = start + cut.length;
  const pieces = parts.map((text, index) => ({ text: tidy(text), hit: index % 2 === 1 }));
  return [
    { text: isWithin(whole, start) ? '… ' : '', hit: false },
    ...pieces,
    { text: isWithin(whole, end) ? ' …' : '', hit: false },
  ].filter(({ text }) => text !== '');
}

/** Is this place within a sentence? */
function isWithin(whole: string, at: number): boolean {
  const before = whole.slice(0, at).trimEnd();
  return before !== '' && at < whole.length && !/[.?!]["”’)]*$/.test(before);
}

/** Without the space that is left where a mark of evidence stood, which is not part of the text. */
function tidy(text: string): string {
  return text.replace(/ (?=[.,;:])/g, '');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
