/**
 * The list as the server rendered it. The filter hides what does not fit, and changes nothing else: without
 * scripts everything is there.
 */
import { fits, folded, type Entry, type Filter } from './filter.ts';

/** What of an entry can be searched: its id, statement, evidence and sources, whose addresses count too. */
const searched = '.entry-id, .entry-text, .entry-evidence, .entry-source';
const addresses = '.entry-source a';

function textOf(entry: Element): string {
  const texts = [...entry.querySelectorAll(searched)].map(({ textContent }) => textContent);
  const links = [...entry.querySelectorAll<HTMLAnchorElement>(addresses)].map(({ href }) => href);
  return folded([...texts, ...links].join('\n'));
}

/** Shows what fits, hides all else and the groups that it leaves empty. Returns how many are shown. */
export type Show = (filter: Filter) => number;

/** Reads the entries inside `list`, once. */
export function entriesIn(list: ParentNode): Show {
  const entries = new Map<Element, Entry>();
  for (const element of list.querySelectorAll<HTMLElement>('[data-grade]')) {
    const { grade = '', document = '', topic = '' } = element.dataset;
    // Most readers type nothing: the texts of five hundred entries are read when one does.
    let text: string | undefined;
    entries.set(element, {
      status: grade,
      document,
      topic,
      get text() {
        return (text ??= textOf(element));
      },
    });
  }
  const groups = [...list.querySelectorAll('[data-group]')];

  return (filter) => {
    const fit = fits(filter);
    let shown = 0;
    for (const [element, entry] of entries) {
      const isShown = fit(entry);
      element.toggleAttribute('hidden', !isShown);
      if (isShown) shown++;
    }
    for (const group of groups) {
      const isEmpty = !group.querySelector('[data-grade]:not([hidden])');
      group.toggleAttribute('hidden', isEmpty);
    }
    return shown;
  };
}
