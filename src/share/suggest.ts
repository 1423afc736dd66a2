/** Puts the page that was probably meant first, where the address that was asked for leads to none. */
import { address } from '../address.ts';
import { nearest } from './nearest.ts';

const base = address('/');
const within = (path: string) => path.slice(base.length);
const links = [...document.querySelectorAll('a')].filter(
  ({ pathname, hash }) => pathname.startsWith(base) && hash === '',
);
const asked = within(new URL(document.URL).pathname);
const meant = nearest(
  asked,
  links.map(({ pathname }) => within(pathname)),
);
const link = links.find(({ pathname }) => within(pathname) === meant);
const place = document.querySelector('[data-suggestion]');
if (link && place) {
  place.append(link.cloneNode(true));
  place.removeAttribute('hidden');
}
