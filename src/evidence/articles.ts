/** What must hold within an article: every number in it is answered for, and every id is known. */
import { readArticle, type Use } from './mdx.ts';
import type { Finding } from './fault.ts';
import { CLAIM, NUMBER, TERM, unknown, type Citation, type Known, type Shelf } from './known.ts';
import { numberFindings } from './numbers.ts';

/** Components whose `id` names something. */
const NAMING: Readonly<Record<string, Shelf>> = { Claim: CLAIM, Term: TERM, Assumed: NUMBER };

export function articleFindings(mdx: string, known: Known): Finding[] {
  try {
    const { uses, passages } = readArticle(mdx);
    return [...uses.flatMap((use) => useFindings(use, known)), ...numberFindings(passages)];
  } catch (error) {
    // The parser's message begins with the place: “5:1: Expected a closing tag …”.
    const { 1: line = 1, 2: message } = /^(?:(\d+):\d+: )?(.*)/s.exec((error as Error).message)!;
    return [{ line: Number(line), message: message! }];
  }
}

/** Claims cited by a page in Astro's own language, which is searched and not parsed. */
export function pageFindings(astro: string, known: Known): Finding[] {
  const uses = [...astro.matchAll(/<(Claim)\b([^>]*)>/g)].map(
    ({ 1: name = '', 2: attributes = '', index }) => ({
      name,
      line: astro.slice(0, index).split('\n').length,
      plain: new Map([...attributes.matchAll(/\b(\w+)="([^"]*)"/g)].map(([, k, v]) => [k!, v!])),
    }),
  );
  return uses.flatMap((use) => useFindings(use, known));
}

function useFindings({ name, line, plain }: Use, known: Known): Finding[] {
  if (name === 'Uncited') {
    const message = '<Uncited> needs a plain why="…", which says where its number comes from';
    return plain.get('why')?.trim() ? [] : [{ line, message }];
  }
  const shelf = NAMING[name];
  if (!shelf) return [];
  const id = plain.get('id');
  if (!id) return [{ line, message: `<${name}> needs a plain id="…", so that it can be checked` }];
  const cited: Citation = { id, line };
  return unknown([cited], shelf, known);
}
