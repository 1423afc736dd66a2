/** What is used of Pagefind’s interface in the browser, for which it has no types; see https://pagefind.app/docs/api/. */
import { address } from '../../address.ts';

export interface Fragment {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** All its text, plain. */
  readonly content: string;
  /** Text with `<mark>` around what fits; of HTML only < and > are escaped. */
  readonly excerpt: string;
  /** The parts of a page in which something fits, its beginning among them. */
  readonly sub_results: readonly { readonly title: string; readonly url: string }[];
}

export interface Found {
  /** The best first. */
  readonly results: readonly { data(): Promise<Fragment> }[];
}

export interface Pagefind {
  /** How much there is of each value of each filter; nothing where they could not be fetched. */
  filters(): Promise<{ readonly kind?: unknown }>;
  search(words: string, options?: { filters: Record<string, string> }): Promise<Found>;
}

interface Module {
  createInstance(options: { noWorker: boolean; excerptLength: number }): Pagefind;
}

const excerpt_words = 24;

/** Fetches Pagefind, and the kinds of what it can find. Rejects where there is none. */
export async function loadPagefind(): Promise<Pagefind> {
  // The build writes it beside the pages (src/search), so that the bundler cannot know it.
  const { createInstance } = (await import(
    /* @vite-ignore */ address('/pagefind/pagefind.js')
  )) as Module;
  // In a worker it would not stand under the page's policy, and the index is small.
  const pagefind = createInstance({ noWorker: true, excerptLength: excerpt_words });
  // Without them it would find nothing and say nothing.
  if (!(await pagefind.filters()).kind) throw new Error('the index of the search is not there');
  return pagefind;
}

/**
 * Rejects where the host does not answer now. Pagefind passes over a part of the index that it cannot fetch, so
 * that nothing found may mean nothing asked.
 */
export async function confirmAnswer(): Promise<void> {
  const { ok } = await fetch(address('/pagefind/pagefind-entry.json'), { cache: 'no-store' });
  if (!ok) throw new Error('the index of the search does not answer');
}
