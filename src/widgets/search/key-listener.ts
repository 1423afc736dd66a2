/** Runs on every page: the key `/` leads to the field of the search, by the link to it or on the page itself. */
import { keyIsOn, leadsToSearch } from './key.ts';

const link = document.querySelector<HTMLAnchorElement>('a[aria-keyshortcuts]');

addEventListener('keydown', (event) => {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!link || !leadsToSearch(event, target) || !keyIsOn(() => localStorage)) return;
  event.preventDefault();
  // There the link would open the page anew, and forget what was looked for.
  const field = document.querySelector<HTMLElement>(`input${link.hash}`);
  if (field) field.focus();
  else link.click();
});
