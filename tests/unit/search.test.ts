/** What can be found, how its index is made, and how what was found becomes a list. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readEvidence } from '../../src/evidence/files.ts';
import { recordsOf, type SearchRecord } from '../../src/search/records.ts';
import { writeIndex } from '../../src/search/write-index.ts';
import { arrowLeadsTo } from '../../src/widgets/search/arrows.ts';
import { find, step } from '../../src/widgets/search/find.ts';
import { keyIsOn, leadsToSearch, turnKey } from '../../src/widgets/search/key.ts';
import { isKnown, wordsApart } from '../../src/widgets/search/known.ts';
import { marked } from '../../src/widgets/search/marked.ts';
import type { Fragment, Pagefind } from '../../src/widgets/search/pagefind.ts';
import { readLink, words_length_max, writeWords } from '../../src/widgets/search/share.ts';

describe('recordsOf', () => {
  it('makes a record of each statement, term and question, at its own address', () => {
    const records = recordsOf(
      new Map([
        ['content/claims/site/a-claim.yaml', 'text: A.\nstatus: apple\nevidence: It says so.\n'],
        [
          'content/claims/002/C002-01.yaml',
          'text: B.\nstatus: opinion\ndocument: someone\nevidence: Hm.\n',
        ],
        [
          'content/glossary/change-token.yaml',
          'term: change token\nforms: [tokens]\nmeaning: A point.\n',
        ],
        [
          'content/faq/why.mdx',
          '---\nquestion: Why?\n---\n\nBecause <Claim id="a-claim">it is</Claim>.\n',
        ],
        [
          'content/articles/an-article.mdx',
          '---\ntitle: Whole pages are indexed as they are built\n---\n',
        ],
      ]),
    );
    expect(records).toEqual([
      {
        kind: 'claim',
        url: '/evidence/#a-claim',
        title: 'A.',
        content: 'It says so.',
        note: 'Documented by Apple. a-claim',
      },
      {
        kind: 'claim',
        url: '/evidence/#C002-01',
        title: 'B.',
        content: 'Hm.',
        note: 'Opinion. C002-01, said by one of the four articles',
      },
      {
        kind: 'term',
        url: '/glossary/#change-token',
        title: 'change token',
        content: 'A point. Also: tokens.',
        note: '',
      },
      { kind: 'question', url: '/faq/#why', title: 'Why?', content: 'Because it is.', note: '' },
    ]);
  });

  it('leaves out none of the site', () => {
    const records = recordsOf(readEvidence('.'));
    const files = globSync('content/{claims,glossary,faq}/**/*.{yaml,mdx}');
    expect(records).toHaveLength(files.length);
    expect(new Set(records.map(({ url }) => url)).size).toBe(files.length);
    for (const { title, content } of records) {
      expect(title).not.toBe('');
      expect(content).not.toMatch(/[<>{}]|^\s*$/);
    }
  });
});

describe('writeIndex', () => {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const page = (attribute: string, words: string) =>
    `<html lang="en"><body><main ${attribute}><h1>Title</h1><p>${words}</p></main></body></html>`;
  const record: SearchRecord = {
    kind: 'term',
    url: '/glossary/#push',
    title: 'push',
    content: 'A hint.',
    note: '',
  };
  async function built(name: string): Promise<Map<string, string>> {
    const site = join(folder, name);
    mkdirSync(join(site, 'other'), { recursive: true });
    writeFileSync(join(site, 'index.html'), page('data-pagefind-body', 'wanted'));
    writeFileSync(join(site, 'other/index.html'), page('', 'not wanted'));
    const kinds = ['term', 'claim', 'question'] as const;
    await writeIndex(
      site,
      // Of several kinds, whose order Pagefind leaves to chance.
      kinds.map((kind) => ({ ...record, kind, url: `/${kind}/`, content: `A ${kind}.` })),
    );
    const files = globSync('pagefind/**/*', { cwd: site, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      files.map((file) => [file.slice(site.length), readFileSync(file).toString('base64')]),
    );
  }

  it('gives the same bytes for the same site, and nothing that the page does not use', async () => {
    const [one, two] = [await built('one'), await built('two')];
    expect([...one.keys()]).toContainEqual(expect.stringMatching(/pagefind\.js$/));
    expect(one).toEqual(two);
    expect([...one.keys()].filter((path) => /ui|worker|highlight/.test(path))).toEqual([]);
    const entry = Buffer.from(one.get('/pagefind/pagefind-entry.json')!, 'base64').toString();
    // The page that asks for it, and the records.
    expect(JSON.parse(entry)).toMatchObject({ languages: { en: { page_count: 4 } } });
  });
});

describe('find', () => {
  const fragment = (n: number): Fragment => ({
    url: `/p${n}/`,
    meta: { title: `P${n}`, note: 'N' },
    content: 'a b',
    excerpt: 'a <mark>b</mark>',
    sub_results: [
      { title: 'itself', url: `/p${n}/` },
      ...[1, 2, 3, 4].map((k) => ({ title: `S${k}`, url: `/p${n}/#s${k}` })),
    ],
  });
  const data = vi.fn((n: number) => Promise.resolve(fragment(n)));
  const pagefind: Pagefind = {
    filters: () => Promise.resolve({ kind: {} }),
    search: (_words, options) =>
      Promise.resolve({
        results: Array.from(
          { length: (options?.filters.kind ?? 'claim') === 'claim' ? 12 : 0 },
          (_, n) => ({
            data: () => data(n),
          }),
        ),
      }),
  };

  it('reads only what is shown, and leaves out kinds without results', async () => {
    data.mockClear();
    const groups = await find(pagefind, 'b');
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ kind: 'claim', total: 12 });
    expect(groups[0]!.results).toHaveLength(step);
    expect(data).toHaveBeenCalledTimes(step);
    expect(groups[0]!.results[0]).toEqual({
      href: '/p0/',
      title: 'P0',
      note: 'N',
      excerpt: [
        { text: 'a ', hit: false },
        { text: 'b', hit: true },
      ],
      sections: [1, 2, 3].map((k) => ({ href: `/p0/#s${k}`, title: `S${k}` })),
    });
  });

  it('reads more where more is asked for', async () => {
    const [group] = await find(pagefind, 'b', { claim: 11 });
    expect(group!.results).toHaveLength(11);
  });
});

describe('a word', () => {
  /** Answers as Pagefind does where the site has `content` and nothing else, and of it knows the words `exact`. */
  const pagefind = (content: string, ...exact: string[]): Pagefind => ({
    filters: () => Promise.resolve({ kind: {} }),
    search: (words) => {
      const found = !words.startsWith('"') || exact.some((word) => words === `"${word}"`);
      const data = () =>
        Promise.resolve({ url: '/', meta: { title: 'T' }, content, excerpt: '', sub_results: [] });
      return Promise.resolve({ results: found ? [{ data }] : [] });
    },
  });

  it('is known where Pagefind has it, in whatever form', async () => {
    expect(await isKnown(pagefind('It syncs.', 'syncing'), 'syncing')).toBe(true);
  });

  it('is known where a longer word begins with it, or a part of one', async () => {
    const word = (word: string) =>
      isKnown(pagefind('An “Événement”, force-quit: zoneNotFound.'), word);
    for (const begun of ['even', 'forc', 'forcequ', 'qui', 'zone', 'found', 't'])
      expect(await word(begun), begun).toBe(true);
    for (const other of ['evenements', 'orce', 'quitx'])
      expect(await word(other), other).toBe(false);
  });

  it('stands for itself, but not between quotation marks', () => {
    expect(wordsApart('Push, “Force-Quit” café - 26.4')).toEqual([
      'push',
      'forcequit',
      'cafe',
      '264',
    ]);
    expect(wordsApart('"atomic batch"')).toEqual([]);
    expect(wordsApart('"atomic batch" error')).toEqual(['atomic', 'batch', 'error']);
  });

  it('that is unknown finds nothing, beside others too', async () => {
    expect(await find(pagefind('iPhone', 'push'), 'push')).not.toEqual([]);
    expect(await find(pagefind('iPhone', 'push'), 'push iphonex')).toEqual([]);
  });
});

describe('marked', () => {
  const text = (excerpt: string, content: string) =>
    marked(excerpt, content)
      .map(({ text }) => text)
      .join('');

  it('shows where a sentence is cut', () => {
    const content = 'One two.  Three (four.) Five six 26.4 seven?';
    expect(text('two. <mark>Three</mark> (four.) Five', content)).toBe(
      '… two. Three (four.) Five …',
    );
    expect(text('<mark>Three</mark> (four.)', content)).toBe('Three (four.)');
    expect(text('Five six 26.4 <mark>seven?</mark>', content)).toBe('Five six 26.4 seven?');
    expect(text('One <mark>two.</mark>', content)).toBe('One two.');
    expect(text('a &lt;b&gt; <mark>c</mark>', 'x a <b> c d')).toBe('… a <b> c …');
    expect(text('a <mark>b</mark>', 'a b')).toBe('a b');
  });

  it('keeps what looks like HTML as text', () => {
    expect(marked('&lt;img onerror=x&gt; <mark>a</mark> .', '<img onerror=x> a .')).toEqual([
      { text: '<img onerror=x> ', hit: false },
      { text: 'a', hit: true },
      { text: '.', hit: false },
    ]);
  });
});

describe('the address', () => {
  it('gives back the words that it was given, and leaves other parameters', () => {
    for (const words of ['token', '"in one piece" & more', 'a+b=c#d', 'שלום']) {
      const search = writeWords('?own=1&q=old', words);
      expect(search).toMatch(/^\?own=1&q=/);
      expect(readLink(search)).toEqual({ words, notices: [] });
    }
    expect(writeWords('?q=old', '')).toBe('');
  });

  it('bears what nobody typed', () => {
    expect(readLink(`?q=${'a'.repeat(10_000)}`).words).toHaveLength(words_length_max);
    expect(readLink('?q=%20%20').words).toBe('');
  });

  it('says what of it could not be used, and nothing where nothing is asked', () => {
    for (const [search, words, notice] of [
      ['?q=%E0%A4%A', '', { reason: 'unreadable', parameter: 'q', value: '%E0%A4%A' }],
      ['?q=%00%FF', '', { reason: 'unreadable', parameter: 'q', value: '%00%FF' }],
      ['?q[]=x', '', { reason: 'unknown', parameter: 'q[]', value: 'x' }],
      ['?q=a&q=b', 'a', { reason: 'repeated', parameter: 'q', value: 'b' }],
    ] as const)
      expect(readLink(search), search).toEqual({ words, notices: [notice] });
    for (const search of ['', '?q=', '?own=%FF', '?quick=1'])
      expect(readLink(search), search).toEqual({ words: '', notices: [] });
    expect(writeWords('?own=%FF&q[]=x', 'a')).toBe('?own=%FF&q=a');
  });
});

describe('an arrow key', () => {
  const [field, first, last] = [new EventTarget(), new EventTarget(), new EventTarget()];
  const press = (key: string, target: EventTarget, held = {}) =>
    arrowLeadsTo(
      {
        key,
        target,
        altKey: false,
        ctrlKey: false,
        metaKey: false,
        shiftKey: false,
        isComposing: false,
        ...held,
      },
      [field, first, last],
    );

  it('leads from the field through the titles and back', () => {
    expect(press('ArrowDown', field)).toBe(first);
    expect(press('ArrowDown', first)).toBe(last);
    expect(press('ArrowUp', last)).toBe(first);
    expect(press('ArrowUp', first)).toBe(field);
  });

  it('means what it means everywhere at the ends, elsewhere, and with a key held', () => {
    expect(press('ArrowDown', last)).toBeUndefined();
    expect(press('ArrowUp', field)).toBeUndefined();
    expect(press('ArrowRight', field)).toBeUndefined();
    expect(press('ArrowDown', new EventTarget())).toBeUndefined();
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'isComposing'])
      expect(press('ArrowDown', field, { [held]: true }), held).toBeUndefined();
  });
});

describe('the key', () => {
  const press = {
    key: '/',
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    defaultPrevented: false,
    isComposing: false,
  };

  it('is / alone', () => {
    expect(leadsToSearch(press, null)).toBe(true);
    expect(leadsToSearch({ ...press, key: '7' }, null)).toBe(false);
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'defaultPrevented', 'isComposing'])
      expect(leadsToSearch({ ...press, [held]: true }, null), held).toBe(false);
  });

  it('can be turned off, and stays on where nothing can be kept', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    });
    expect(keyIsOn(storage)).toBe(true);
    turnKey(false, storage);
    expect(keyIsOn(storage)).toBe(false);
    turnKey(true, storage);
    expect(keyIsOn(storage)).toBe(true);
    expect(kept.size).toBe(0);
    const refuse = () => {
      throw new Error('blocked');
    };
    turnKey(false, refuse);
    expect(keyIsOn(refuse)).toBe(true);
  });
});
