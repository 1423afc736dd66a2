/** The address of a search: `?q=words`, as other sites have it. */
import { joinQuery, queryPiece, splitQuery } from '../../share/query.ts';

const name = 'q';
/** Nobody looks for more, and a link stays readable. */
export const words_length_max = 100;

/** What a query string asks for; empty where it asks nothing. */
export function readWords(search: string): string {
  const asked = splitQuery(search).find((parameter) => parameter.name === name);
  return (asked?.value ?? '').slice(0, words_length_max).trim();
}

/** The query string with other words; what belongs to others stays as it is. */
export function writeWords(search: string, words: string): string {
  const others = splitQuery(search).filter((parameter) => parameter.name !== name);
  const own = words === '' ? [] : [queryPiece(name, words)];
  return joinQuery([...others.map(({ raw }) => raw), ...own]);
}
