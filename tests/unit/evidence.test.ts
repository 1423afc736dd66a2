import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check, printFault } from '../../src/evidence/check.ts';
import { readEvidence } from '../../src/evidence/files.ts';
import { numberDefinitions } from '../../src/sim/sync/assumptions.ts';
import { scenarios } from '../../src/sim/scenarios/index.ts';

/** A site with one of everything, and nothing wrong with it. */
const sound = {
  'content/sources/page.yaml': 'title: A page\n',
  'content/claims/known.yaml': 'text: It is so.\nsources: [page]\n',
  'content/claims/searched.yaml': 'text: Nobody says so.\nnone_found: true\n',
  'content/articles/text.mdx': '# Text\n\n<Claim id="known">It is so</Claim>.\n',
  'content/releases/releases.json': '[\n  { "id": "os-1", "claims": ["searched"] }\n]\n',
  'src/pages/index.astro': '---\n---\n<Claim id="known">It is so</Claim>\n',
};

/** The faults that come from replacing or adding files. */
function faultsWith(planted: Record<string, string>): string[] {
  return check(new Map(Object.entries({ ...sound, ...planted }))).map(printFault);
}

describe('evidence', () => {
  it('finds nothing wrong where everything is in place', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each([
    [
      'an unknown claim in an article',
      { 'content/articles/text.mdx': '# Text\n\nSo\n<Claim id="knwon">it is</Claim>.\n' },
      'content/articles/text.mdx:4: no claim "knwon" in content/claims',
    ],
    [
      'an unknown claim on a page',
      { 'src/pages/index.astro': '---\n---\n<Claim\n  id="gone"\n>It is so</Claim>\n' },
      'src/pages/index.astro:3: no claim "gone" in content/claims',
    ],
    [
      'a claim id that cannot be read without running the page',
      { 'content/articles/text.mdx': '<Claim id={id}>It is so</Claim>\n' },
      'content/articles/text.mdx:1: <Claim> needs a plain id="…", so that it can be checked',
    ],
    [
      'an unknown claim behind a release',
      {
        'content/releases/releases.json': '[\n  {\n    "claims": [\n      "gone"\n    ]\n  }\n]\n',
      },
      'content/releases/releases.json:4: no claim "gone" in content/claims',
    ],
    [
      'an unknown source',
      { 'content/claims/known.yaml': 'text: It is so.\nsources:\n  - page\n  - book\n' },
      'content/claims/known.yaml:4: no source "book" in content/sources',
    ],
    [
      'a claim that rests on nothing',
      { 'content/claims/bare.yaml': 'text: It is so.\n' },
      'content/claims/bare.yaml:1: neither sources nor none_found',
    ],
    [
      'an empty list of sources',
      { 'content/claims/bare.yaml': 'text: It is so.\nsources: []\n' },
      'content/claims/bare.yaml:2: neither sources nor none_found',
    ],
    [
      'a claim that says both',
      { 'content/claims/known.yaml': 'text: It is so.\nsources: [page]\nnone_found: true\n' },
      'content/claims/known.yaml:2: both sources and none_found',
    ],
    [
      'a source nobody uses',
      { 'content/sources/shelf.yaml': 'title: A warmer\n' },
      'content/sources/shelf.yaml:1: no claim uses the source "shelf"',
    ],
  ])('finds %s', (_, planted, fault) => {
    expect(faultsWith(planted)).toEqual([fault]);
  });
});

describe('this site', () => {
  const files = readEvidence(fileURLToPath(new URL('../..', import.meta.url)));
  const claimExists = (id: string) => files.has(`content/claims/site/${id}.yaml`);

  it('has its evidence in place', () => {
    expect(check(files).map(printFault)).toEqual([]);
  });

  it('knows every claim that the numbers of the model rest on', () => {
    const cited = Object.values(numberDefinitions).map(({ claim }) => claim);
    expect(cited.filter((id) => id !== 'chosen' && !claimExists(id))).toEqual([]);
  });

  it('knows every claim that the scenarios rest on', () => {
    const cited = Object.values(scenarios).flatMap(({ claims }) => claims);
    expect(cited.filter((id) => !claimExists(id))).toEqual([]);
  });
});
