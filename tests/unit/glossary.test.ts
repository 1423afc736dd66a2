import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkTerms } from '../../src/glossary/link-terms.ts';
import { readTerms } from '../../src/glossary/terms.ts';

const terms = [
  { id: 'push', forms: ['push', 'pushes'] },
  { id: 'background-push', forms: ['background push', 'silent push'] },
  { id: 'change-token', forms: ['change token'] },
  { id: 'token', forms: ['token'] },
  { id: 'push-token', forms: ['push token'] },
];
const plugin = linkTerms(terms);

/** The terms linked in `mdx`, in order, as “id: words”. */
async function linked(mdx: string): Promise<string[]> {
  const { code } = await mdxToJs(mdx, { mdastPlugins: [plugin] });
  const calls = code.matchAll(/_jsx\(Term, \{\s+id: "([^"]+)",\s+children: "([^"]+)"/g);
  return [...calls].map(([, id, words]) => `${id}: ${words}`);
}

describe('terms are linked where an article first uses them', () => {
  it('once in a document, and again in the next', async () => {
    const text = 'A push comes.\n\nTwo pushes came. A push went.';
    expect(await linked(text)).toEqual(['push: push']);
    expect(await linked(text)).toEqual(['push: push']);
  });

  it('several in one sentence, with the words around them kept', async () => {
    const { code } = await mdxToJs('A push, a token.', { mdastPlugins: [plugin] });
    const text = [...code.matchAll(/"([^"]*)"(?=\s*[,\]}])/g)].map(([, words]) => words);
    expect(text.join('|')).toContain('A |push|push|, a |token|token|.');
  });

  it('the longest match wins, also where it is linked already', async () => {
    expect(await linked('A background push, a push token, the push token.')).toEqual([
      'background-push: background push',
      'push-token: push token',
    ]);
  });

  it('whole words only', async () => {
    expect(await linked('Pushing a tokenised pushover by token-push and repush.')).toEqual([]);
  });

  it('with a capital at the start of a sentence, and nowhere else', async () => {
    expect(await linked('Silent push and Token. PUSH.')).toEqual([
      'background-push: Silent push',
      'token: Token',
    ]);
  });

  it('in emphasis, in lists, in claims and asides', async () => {
    const text =
      '- A _push_.\n\n<Aside>\n\nThe **token**.\n\n</Aside>\n\n<Claim id="a">A change token</Claim>.';
    expect(await linked(text)).toEqual([
      'push: push',
      'token: token',
      'change-token: change token',
    ]);
  });

  it.each([
    ['headings', '# A push\n\n## The token'],
    ['links', '[A push](/a/), [_the token_](/b/) and [a push][c]\n\n[c]: /c/'],
    ['code', '`push`\n\n```\ntoken\n```'],
    ['attributes', '<Pipeline title="A push" caption="The token" />'],
    ['expressions', '{"push"}'],
    ['links and buttons written as tags', '<a href="/a/">push</a> <button>token</button>'],
  ])('not in %s', async (_, mdx) => {
    expect(await linked(mdx)).toEqual([]);
    // Nor do they count as the first use.
    expect(await linked(`${mdx}\n\nThe push, the token.`)).toEqual(['push: push', 'token: token']);
  });
});

describe('terms are read from the glossary', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (files: Record<string, string>) => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    return readTerms(pathToFileURL(`${folder}/`));
  };

  it('each with its forms', () => {
    const found = read({
      'change-tag.yaml': 'term: change tag\nforms: [change tags]\nmeaning: It changes.\n',
      'zone.yaml': 'term: zone\n',
    });
    expect(found).toEqual([
      { id: 'change-tag', forms: ['change tag', 'change tags'] },
      { id: 'zone', forms: ['zone'] },
    ]);
  });

  it('and no two may claim the same words', () => {
    expect(() => read({ 'a.yaml': 'term: push\n', 'b.yaml': 'term: b\nforms: [push]\n' })).toThrow(
      '“push” is a form of a and of b',
    );
  });
});
