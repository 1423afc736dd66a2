/** Links each glossary term where an article first uses it, so that authors write plain words. */
import type {
  MdastNode,
  MdastPluginDefinition,
  MdastVisitorContext,
  MdxJsxTextElement,
} from 'satteri';
import type { Term } from './terms.ts';

type Text = Extract<MdastNode, { type: 'text' }>;
type Piece = Text | MdxJsxTextElement;

/** Running text stops here: a link in a link is invalid, a heading is a signpost, code is not prose. */
const APART = new Set(['heading', 'link', 'linkReference', 'code', 'inlineCode']);
/** The same, written as tags. */
const TAGS_APART = new Set(['a', 'code', 'pre', 'kbd', 'button', 'summary', 'h1', 'h2', 'h3']);

/**
 * A Sätteri plugin: words in running text that name one of `terms` become `<Term id="…">words</Term>`, each term
 * once in a document. Where several match, the longest does; the first letter may be a capital.
 */
export function linkTerms(terms: readonly Term[]): () => MdastPluginDefinition {
  const ids = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [form, id])));
  const words = anyOf([...ids.keys()]);

  // Sätteri calls this once for each document, so each begins with nothing linked.
  return () => {
    const linked = new Set<string>();
    return {
      name: 'link-terms',
      text(node, context) {
        if (isApart(node, context)) return;
        const pieces: Piece[] = [];
        let done = 0;
        for (const { 0: found, index } of node.value.matchAll(words)) {
          const id = ids.get(found) ?? ids.get(swapFirstLetter(found))!;
          if (linked.has(id)) continue;
          linked.add(id);
          pieces.push(text(node.value.slice(done, index)), link(id, found));
          done = index + found.length;
        }
        if (done > 0) context.replaceNode(node, [...pieces, text(node.value.slice(done))]);
      },
    };
  };
}

/** Matches any of the forms as whole words, the longest first. */
function anyOf(forms: readonly string[]): RegExp {
  const patterns = [...forms].sort((a, b) => b.length - a.length).map(eitherCase);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
}

function eitherCase(form: string): string {
  const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const [first = ''] = form;
  return `(?:${escaped(first)}|${escaped(swapFirstLetter(first))})${escaped(form.slice(first.length))}`;
}

function swapFirstLetter(words: string): string {
  const [first = ''] = words;
  const capital = first.toUpperCase();
  return (capital === first ? first.toLowerCase() : capital) + words.slice(first.length);
}

function isApart(node: Readonly<Text>, context: MdastVisitorContext): boolean {
  let at: MdastNode | undefined = context.parent(node);
  for (; at; at = context.parent(at)) {
    if (APART.has(at.type)) return true;
    if ('name' in at && at.name && TAGS_APART.has(at.name)) return true;
  }
  return false;
}

const text = (value: string): Text => ({ type: 'text', value });

const link = (id: string, words: string): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Term',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [text(words)],
});
