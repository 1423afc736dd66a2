/** The checks that stop the build: one planted fault for each rule, with its place, and sound twins. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/evidence/check.ts';
import { printFault } from '../../src/evidence/fault.ts';
import { readEvidence } from '../../src/evidence/files.ts';
import { numberDefinitions } from '../../src/sim/numbers.ts';
import { scenarios } from '../../src/sim/scenarios/index.ts';
import { faultsWith } from '../support/evidence.ts';

const claim = (...lines: string[]) => `text: It is so.\n${lines.join('\n')}\n`;
/** What a document says, resting on a page. */
const said = (...lines: string[]) => claim('sources: [page]', ...lines);

type Planted = Readonly<Record<string, string>>;
type Fault = [what: string, planted: Planted, fault: string];

describe('evidence', () => {
  it('finds nothing wrong where everything is in place', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each<Fault>([
    [
      'an unknown claim in an article',
      { 'content/articles/text.mdx': '# Text\n\nSo\n<Claim id="knwon">it is</Claim>.\n' },
      'content/articles/text.mdx:4: no claim "knwon" in content/claims',
    ],
    [
      'an unknown claim behind frontmatter and letters of several bytes',
      {
        'content/articles/text.mdx':
          '---\ntitle: “😀”\n---\n\n- “é” 😀\n- <Claim\n    id="knwon">it is</Claim>\n',
      },
      'content/articles/text.mdx:6: no claim "knwon" in content/claims',
    ],
    [
      'an unknown claim on a page',
      { 'src/pages/index.astro': '---\n---\n<Claim\n  id="gone"\n>It is so</Claim>\n' },
      'src/pages/index.astro:3: no claim "gone" in content/claims',
    ],
    [
      'a claim id that cannot be read without running the article',
      { 'content/articles/text.mdx': '<Claim id={id}>It is so</Claim>\n' },
      'content/articles/text.mdx:1: <Claim> needs a plain id="…", so that it can be checked',
    ],
    [
      'a claim id that cannot be read without running the page',
      { 'src/pages/index.astro': '<Claim id={id}>It is so</Claim>\n' },
      'src/pages/index.astro:1: <Claim> needs a plain id="…", so that it can be checked',
    ],
    [
      'an unknown number of the model',
      { 'content/articles/text.mdx': 'At most\n<Assumed id="push_bugdet" />.\n' },
      'content/articles/text.mdx:2: no number "push_bugdet" in the model',
    ],
    [
      'a number of the model whose id is computed',
      { 'content/articles/text.mdx': 'At most <Assumed id={`push_budget`} />.\n' },
      'content/articles/text.mdx:1: <Assumed> needs a plain id="…", so that it can be checked',
    ],
    [
      'an unknown term',
      { 'content/articles/text.mdx': 'A\n<Term id="tombstein">tombstone</Term>.\n' },
      'content/articles/text.mdx:2: no term "tombstein" in content/glossary',
    ],
    [
      'an article that is not well-formed',
      { 'content/articles/text.mdx': '---\ntitle: Text\n---\n\n<Claim id="known">It is so.\n' },
      'content/articles/text.mdx:5: Expected a closing tag for `<Claim>` (5:1) before the end of `paragraph` (mdx-jsx:unexpected-character)',
    ],
    [
      'an unknown claim behind a release',
      {
        'content/releases/releases.json': '[\n  {\n    "claims": [\n      "gone"\n    ]\n  }\n]\n',
      },
      'content/releases/releases.json:4: no claim "gone" in content/claims',
    ],
    [
      'an unknown claim behind a build that was looked into',
      { 'content/token-check/builds.yaml': '- id: one\n  claims: [known, gone]\n' },
      'content/token-check/builds.yaml:2: no claim "gone" in content/claims',
    ],
    [
      'an unknown claim behind a sentence of the timeline',
      {
        'content/incident/entries.yaml':
          '- id: one\n  says:\n    - claim: known\n    - text: So.\n      claim: gone\n',
      },
      'content/incident/entries.yaml:5: no claim "gone" in content/claims',
    ],
    [
      'an unknown source',
      { 'content/claims/site/known.yaml': claim('sources:', '  - page', '  - book') },
      'content/claims/site/known.yaml:4: no source "book" in content/sources',
    ],
    [
      'a claim that rests on nothing',
      { 'content/claims/site/bare.yaml': claim() },
      'content/claims/site/bare.yaml:1: neither sources nor none_found',
    ],
    [
      'an empty list of sources',
      { 'content/claims/site/bare.yaml': claim('sources: []') },
      'content/claims/site/bare.yaml:2: neither sources nor none_found',
    ],
    [
      'a claim that says both',
      { 'content/claims/site/known.yaml': claim('sources: [page]', 'none_found: true') },
      'content/claims/site/known.yaml:2: both sources and none_found',
    ],
    [
      'a claim that stands against none',
      { 'content/claims/site/known.yaml': claim('sources: [page]', 'against:', '  - gone') },
      'content/claims/site/known.yaml:4: no claim "gone" in content/claims',
    ],
    [
      'a document that is no source',
      { 'content/claims/000/said.yaml': said('document: letter', 'verdict: confirmed') },
      'content/claims/000/said.yaml:3: no source "letter" in content/sources',
    ],
    [
      'a document that is another kind of source',
      { 'content/claims/000/said.yaml': said('document: page', 'verdict: confirmed') },
      'content/claims/000/said.yaml:3: the source "page" is not of kind documents',
    ],
    [
      'what a document says, without a verdict',
      { 'content/claims/000/said.yaml': said('document: essay') },
      'content/claims/000/said.yaml:3: document without verdict',
    ],
    [
      'a verdict on no document',
      { 'content/claims/000/said.yaml': said('verdict: confirmed') },
      'content/claims/000/said.yaml:3: verdict without document',
    ],
    ...['disputed', 'contradicted-in-part', 'contradicted'].map((verdict): Fault => [
      `a statement that is ${verdict} by nothing shown`,
      { 'content/claims/000/said.yaml': said('document: essay', `verdict: ${verdict}`) },
      `content/claims/000/said.yaml:4: verdict "${verdict}" without against`,
    ]),
    [
      'a term read in an unknown source',
      { 'content/glossary/tombstone.yaml': 'term: tombstone\nsources:\n  - book\n' },
      'content/glossary/tombstone.yaml:3: no source "book" in content/sources',
    ],
    [
      'a term that leads to none',
      { 'content/glossary/zone.yaml': 'term: zone\nsources: [page]\nsee: [tombstein]\n' },
      'content/glossary/zone.yaml:3: no term "tombstein" in content/glossary',
    ],
    [
      'a correction of no claim',
      { 'content/corrections/first.yaml': 'was: So.\nis: Not so.\nclaims: [gone]\n' },
      'content/corrections/first.yaml:3: no claim "gone" in content/claims',
    ],
    [
      'a comparison that rests on no claim',
      { 'content/firmware/a-to-b.yaml': 'from: a\nclaims:\n  changed: known\n  path: gone\n' },
      'content/firmware/a-to-b.yaml:4: no claim "gone" in content/claims',
    ],
    [
      'a source nobody uses',
      { 'content/sources/shelf.yaml': 'title: A warmer\n' },
      'content/sources/shelf.yaml:1: nobody uses the source "shelf"',
    ],
    [
      'an id that two files have',
      { 'content/claims/site/said.yaml': claim('sources: [page]') },
      'content/claims/site/said.yaml:1: the id "said" is taken by content/claims/000/said.yaml',
    ],
  ])('finds %s', (_, planted, fault) => {
    expect(faultsWith(planted)).toEqual([fault]);
  });

  it.each<[what: string, planted: Planted]>([
    ['a claim in code', { 'content/articles/text.mdx': '```mdx\n<Claim id="gone">\n```\n' }],
    ['a claim in a comment', { 'content/articles/text.mdx': '{/* <Claim id="gone"> */}\n' }],
    ['a number of the model', { 'content/articles/text.mdx': '<Assumed id="push_budget" />\n' }],
    [
      'a source that only a term uses',
      {
        'content/sources/shelf.yaml': 'title: A warmer\n',
        'content/glossary/zone.yaml': 'term: zone\nsources: [shelf]\nsee: [tombstone]\n',
      },
    ],
    [
      'a statement that is contradicted by another',
      {
        'content/claims/000/said.yaml': said(
          'document: essay',
          'verdict: contradicted',
          'against: [known]',
        ),
      },
    ],
    [
      'one name for a claim and a source',
      { 'content/claims/site/page.yaml': claim('sources: [page]') },
    ],
  ])('accepts %s', (_, planted) => {
    expect(faultsWith(planted)).toEqual([]);
  });

  it('tells all faults, by file and line', () => {
    expect(
      faultsWith({
        'src/pages/index.astro': '<Claim id="b">It is so</Claim>\n',
        'content/sources/shelf.yaml': 'title: A warmer\n',
        'content/articles/text.mdx': 'On 8 April.\n\n<Claim id="a">So</Claim>.\n\nFor 3 days.\n',
      }),
    ).toEqual([
      'content/articles/text.mdx:1: "8 April" is a date outside a <Claim>',
      'content/articles/text.mdx:3: no claim "a" in content/claims',
      'content/articles/text.mdx:5: "3 days" is a quantity outside a <Claim>',
      'content/sources/shelf.yaml:1: nobody uses the source "shelf"',
      'src/pages/index.astro:1: no claim "b" in content/claims',
    ]);
  });
});

describe('this site', () => {
  const files = readEvidence(fileURLToPath(new URL('../..', import.meta.url)));
  const claimExists = (id: string) => files.has(`content/claims/site/${id}.yaml`);

  it('has its evidence in place', () => {
    const numbers = new Set(Object.keys(numberDefinitions));
    expect(check(files, numbers).map(printFault)).toEqual([]);
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
