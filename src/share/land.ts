/** Goes where the page's address means to lead, where the browser could not. */
import { landingOf } from './landing.ts';

const figures = [...document.querySelectorAll('[data-widget]')].map(({ id }) => id);
const id = landingOf(new URL(document.URL), (id) => document.getElementById(id) !== null, figures);
if (id) document.getElementById(id)?.scrollIntoView();
