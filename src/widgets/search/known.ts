/**
 * Does a word occur at all? For one that does not, Pagefind takes the longest beginning of it that does (“iphonex”
 * finds iPhone), or leaves it out (“purple”), and says neither.
 */
import type { Pagefind } from './pagefind.ts';

/** Where only longer words begin with it, one of the best results shows that. */
const read_max = 10;

/** Those words that must each occur for themselves: none between quotation marks, where Pagefind is exact. */
export function wordsApart(words: string): string[] {
  if (/^".+"$/.test(words)) return [];
  return words.split(/\s+/).map(plain).filter(hasLetters);
}

/** @param word as `wordsApart` gives it */
export async function isKnown(pagefind: Pagefind, word: string): Promise<boolean> {
  // Between quotation marks it finds the word itself, in every form, and nothing else.
  const { results: exact } = await pagefind.search(`"${word}"`);
  if (exact.length > 0) return true;
  const { results: like } = await pagefind.search(word);
  const read = await Promise.all(like.slice(0, read_max).map((result) => result.data()));
  return read.some(({ content, meta }) => holds([...Object.values(meta), content], word));
}

/** Does a word begin with `word`, or a part of one, as in `force-quit` and `zoneNotFound`? */
function holds(texts: readonly string[], word: string): boolean {
  const whole = texts.join(' ');
  const parts = whole.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return `${whole} ${parts}`.split(/\s+/).some((other) => plain(other).startsWith(word));
}

/** As Pagefind compares words: without case, accents and punctuation. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/gu, '');
}

function hasLetters(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
