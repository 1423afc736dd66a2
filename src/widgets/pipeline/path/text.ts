/** Breaking text into lines without a browser: widths are estimated from the letters. */

const narrow = /[ijlI.,:;'’!|()[\]frt-]/;
const wide = /[mwMW@%…—–]/;
const capital = /[A-Z0-9“”?&]/;

/** Width of a text in ems of a common sans-serif, a little on the large side. */
export function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    if (letter.codePointAt(0)! > 0x2e7f) ems += 1;
    else if (letter === ' ') ems += 0.28;
    else if (narrow.test(letter)) ems += 0.35;
    else if (wide.test(letter)) ems += 0.88;
    else if (capital.test(letter)) ems += 0.66;
    else ems += 0.56;
  }
  return ems;
}

/** At most `lines_max` lines no wider than `width`; what does not fit ends in "…". */
export function wrapped(
  text: string,
  width: number,
  font_size: number,
  lines_max: number,
): readonly string[] {
  const ems_max = width / font_size;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((part) => pieces(part, ems_max))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (emsOf(longer) <= ems_max) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
    if (lines.length > lines_max) break;
  }
  if (line !== '') lines.push(line);
  if (lines.length <= lines_max) return lines;
  const shown = lines.slice(0, lines_max);
  shown[lines_max - 1] = shortened(`${shown[lines_max - 1]!}…`, ems_max);
  return shown;
}

/** A word wider than a line is cut. */
function pieces(word: string, ems_max: number): readonly string[] {
  const letters = [...word];
  const cut: string[] = [];
  let piece = '';
  for (const letter of letters) {
    if (piece !== '' && emsOf(piece + letter) > ems_max) {
      cut.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...cut, piece];
}

function shortened(text: string, ems_max: number): string {
  const letters = [...text];
  while (letters.length > 2 && emsOf(letters.join('')) > ems_max) letters.splice(-2, 1);
  return letters.join('');
}
