/** What the ledger makes of the collections. */
import { describe, expect, it } from 'vitest';
import { bookOf, type Claim, type Source, type Topic } from '../../src/components/ledger/book.ts';

const reference = (id: string) => ({ id });

interface Names {
  topic?: Topic;
  document?: string;
  sources?: string[];
  against?: string[];
}

function claim(id: string, { topic = 'push', document, sources, against }: Names = {}): Claim {
  const data = {
    topic,
    document: document && reference(document),
    sources: sources?.map(reference),
    against: against?.map(reference),
  };
  return { id, data } as unknown as Claim;
}

function source(id: string, publisher = 'Apple'): Source {
  return { id, data: { title: id, publisher } } as unknown as Source;
}

const ids = (entries: readonly { claim: Claim }[]) => entries.map(({ claim }) => claim.id);
const book = (claims: Claim[], sources: Source[] = []) =>
  bookOf(claims, sources, ['push', 'fetch'], new Map());

describe('entries', () => {
  it('stand by topic, then by id', () => {
    const claims = [claim('b', { topic: 'fetch' }), claim('c'), claim('a')];
    expect(ids(book(claims).entries)).toEqual(['a', 'c', 'b']);
  });

  it('know what stands against them, and what they contradict', () => {
    const { entries } = book([claim('C002-01', { against: ['apsd'] }), claim('apsd')]);
    const [said, apsd] = entries;
    expect(ids(said!.against)).toEqual(['apsd']);
    expect(ids(said!.contradicts)).toEqual([]);
    expect(ids(apsd!.against)).toEqual([]);
    expect(ids(apsd!.contradicts)).toEqual(['C002-01']);
  });

  it('that contradict one another say so once', () => {
    const { entries } = book([claim('a', { against: ['b'] }), claim('b', { against: ['a'] })]);
    expect(entries.map(({ against }) => ids(against))).toEqual([['b'], ['a']]);
    expect(entries.flatMap(({ contradicts }) => contradicts)).toEqual([]);
  });

  it('carry their uses', () => {
    const use = { as: 'release', name: 'iOS 26.4', href: null } as const;
    const { entries } = bookOf([claim('a'), claim('b')], [], ['push'], new Map([['b', [use]]]));
    expect(entries.map(({ uses }) => uses)).toEqual([[], [use]]);
  });

  it('name nothing that is not there', () => {
    expect(() => book([claim('a', { sources: ['none'] })])).toThrow('“none”');
    expect(() => book([claim('a', { against: ['none'] })])).toThrow('“none”');
  });
});

describe('sources', () => {
  it('list what rests on them apart from what they state', () => {
    const claims = [
      claim('z', { sources: ['page'] }),
      claim('C000-01', { document: 'blog', sources: ['page'], topic: 'fetch' }),
    ];
    const [page, blog] = book(claims, [source('page'), source('blog', 'quickflux')]).sources;
    expect(ids(page!.supports)).toEqual(['C000-01', 'z']);
    expect(ids(page!.states)).toEqual([]);
    expect(ids(blog!.supports)).toEqual([]);
    expect(ids(blog!.states)).toEqual(['C000-01']);
  });

  it('stand by publisher, then by title', () => {
    const { sources } = book([], [source('b'), source('c', 'alanrick'), source('A')]);
    expect(sources.map(({ source }) => source.id)).toEqual(['c', 'A', 'b']);
  });
});
