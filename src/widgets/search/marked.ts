/** A piece of an excerpt; `hit` where it fits what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Takes Pagefind’s excerpt apart, so that it is shown as text and never as HTML. */
export function marked(excerpt: string): Piece[] {
  return (
    excerpt
      // A mark of evidence stood here, which is not part of the text.
      .replace(/ (?=[.,;:])/g, '')
      // Every second part stood in a <mark>.
      .split(/<\/?mark>/)
      .map((part, index) => ({
        text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
        hit: index % 2 === 1,
      }))
      .filter(({ text }) => text !== '')
  );
}
