/**
 * What finds things in a page as its accessibility tree has them: by role and name. Bundled, and run
 * in the page of every engine.
 */
import { queryByRole } from '@testing-library/dom';

export interface Wanted {
  readonly role: string;
  /** The accessible name, or its first words. */
  readonly name: string;
  /** A selector of what it is in; the whole page without one. */
  readonly within?: string;
}

/** The one element with this role and name; null where there is none. @throws where there are several. */
export function find({ role, name, within = 'body' }: Wanted): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(within);
  const isIt = (given: string) => given === name || given.startsWith(`${name} `);
  return place && queryByRole(place, role, { name: isIt });
}

export const isThere = (wanted: Wanted): boolean => find(wanted) !== null;

/** What a field, a list or a slider holds. */
export const valueOf = (wanted: Wanted): string | undefined =>
  (find(wanted) as HTMLInputElement | null)?.value;

export const textOf = (wanted: Wanted): string | undefined => find(wanted)?.textContent;

/** What the live regions in it say at this moment. */
export const saidIn = (wanted: Wanted): string[] | undefined => {
  const regions = find(wanted)?.querySelectorAll('[role="status"]');
  return regions && [...regions].map(({ textContent }) => textContent.trim());
};
