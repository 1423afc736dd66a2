/** A tiny site to plant faults in. */
import { check } from '../../src/evidence/check.ts';
import { printFault } from '../../src/evidence/fault.ts';

/** One of everything, and nothing wrong with it. */
export const sound: Readonly<Record<string, string>> = {
  'content/sources/page.yaml': 'title: A page\nkind: press\n',
  'content/sources/essay.yaml': 'title: An essay\nkind: documents\n',
  'content/claims/site/known.yaml': 'text: It is so.\nsources: [page]\n',
  'content/claims/site/searched.yaml': 'text: Nobody says so.\nnone_found: true\n',
  'content/claims/site/read.yaml': 'text: So it is.\nsources: [essay]\n',
  'content/claims/000/said.yaml':
    'text: It is so.\nsources: [page]\ndocument: essay\nverdict: confirmed\n',
  'content/glossary/tombstone.yaml': 'term: tombstone\nsources: [page]\n',
  'content/corrections/first.yaml': 'was: So.\nis: Not so.\nclaims: [known]\n',
  'content/articles/text.mdx':
    '---\ntitle: Text\nupdated: 2026-04-08\n---\n\n<Claim id="known">It took 3 days</Claim>.\n',
  'content/releases/releases.json': '[\n  { "id": "os-1", "claims": ["searched"] }\n]\n',
  'src/pages/index.astro': '---\n---\n<Claim id="known">It is so</Claim>\n',
};

const numbers = new Set(['push_budget']);

/** The faults that come from replacing or adding files, as they are printed. */
export function faultsWith(planted: Readonly<Record<string, string>>): string[] {
  return check(new Map(Object.entries({ ...sound, ...planted })), numbers).map(printFault);
}
