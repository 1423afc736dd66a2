/** Finds wording in a page that is shared with the documents this project set out from, and is not quoted. */
import { readFileSync } from 'node:fs';
import { htmlToHast, type HastNode } from 'satteri';
import { RUN, runHashes, words } from '../../scripts/wording.ts';

/** Hashes of the runs of words in those documents; scripts/wording.ts makes them. */
export const knownWording: ReadonlySet<string> = new Set(
  readFileSync(new URL('known-wording.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n'),
);

type Element = Extract<HastNode, { type: 'element' }>;

/** What stands in them is said to be somebody else's words. */
const QUOTING = ['q', 'blockquote', 'cite'];
/** Marks where a stretch ends. No page holds this character. */
const END = '\0';
/** Not text. */
const SILENT = ['script', 'style', 'template'];
/** Inserted into sentences; without them the sentence reads on. */
const INSERTED = ['claim-mark', 'claim-note'];
/** Attributes that hold sentences. The name of a control may repeat the title of a source. */
const SPOKEN = ['alt', 'content', 'title'];

/**
 * Every longest stretch of a page's words, ten or more, that is made of known runs. Blocks do not end a
 * stretch: a copied sentence is copied across a list too.
 */
export function sharedWording(html: string, known: ReadonlySet<string>): string[] {
  return stretches(htmlToHast(html)).flatMap((text) => {
    const all = words(text);
    const shared: { begin: number; end: number }[] = [];
    for (const [begin, hash] of runHashes(all).entries()) {
      if (!known.has(hash)) continue;
      const last = shared.at(-1);
      const end = begin + RUN;
      if (last && begin <= last.end) last.end = end;
      else shared.push({ begin, end });
    }
    return shared.map(({ begin, end }) => all.slice(begin, end).join(' '));
  });
}

/** The texts between quotations, and each attribute with sentences by itself. */
function stretches(page: HastNode): string[] {
  const spoken: string[] = [];
  let text = '';
  const visit = (node: HastNode): void => {
    if (node.type === 'text') {
      text += node.value;
      return;
    }
    if (node.type === 'element') {
      const { tagName, properties } = node;
      spoken.push(...SPOKEN.map((name) => String(properties[name] ?? '')));
      const classes = [properties.className].flat();
      if (SILENT.includes(tagName) || INSERTED.some((name) => classes.includes(name))) return;
      const isApart = QUOTING.includes(tagName) || isListedName(node);
      text += isApart ? END : ' ';
      if (isApart) return;
    }
    if ('children' in node) for (const child of node.children) visit(child);
    text += ' ';
  };
  visit(page);
  return [...text.split(END), ...spoken];
}

/** A list of programs has an order, and no wording. */
function isListedName({ tagName, children }: Element): boolean {
  const [name, ...rest] = children.filter((child) => child.type !== 'text' || child.value.trim());
  const isCode = name?.type === 'element' && name.tagName === 'code';
  return tagName === 'li' && isCode && rest.length === 0;
}
