/** The address of a search: `?q=words`, as other sites have it. */
import { unreadable, type Notice } from '../../share/codec.ts';
import { joinQuery, queryPiece, splitQuery, type Parameter } from '../../share/query.ts';

const name = 'q';
/** Nobody looks for more, and a link stays readable. */
export const words_length_max = 100;

export interface ReadSearch {
  /** Empty where nothing is asked. */
  readonly words: string;
  /** What in the link was not used as written. */
  readonly notices: readonly Notice[];
}

/** What a query string asks for. Never throws. */
export function readLink(search: string): ReadSearch {
  let words: string | undefined;
  const notices: Notice[] = [];
  for (const { raw, name: given, value } of splitQuery(search).filter(isOwn)) {
    const written = unreadable(given, value ?? raw.slice(raw.indexOf('=') + 1));
    if (given !== name) notices.push({ ...written, reason: 'unknown' });
    else if (value === undefined) notices.push(written);
    else if (words !== undefined) notices.push({ ...written, reason: 'repeated' });
    else words = value.slice(0, words_length_max).trim();
  }
  return { words: words ?? '', notices };
}

/** The query string with other words; what belongs to others stays as it is. */
export function writeWords(search: string, words: string): string {
  const others = splitQuery(search).filter((parameter) => !isOwn(parameter));
  const own = words === '' ? [] : [queryPiece(name, words)];
  return joinQuery([...others.map(({ raw }) => raw), ...own]);
}

/** `q[]=x` too, which some programs make of it. */
function isOwn(parameter: Parameter): boolean {
  return parameter.name === name || parameter.name.startsWith(`${name}[`);
}
