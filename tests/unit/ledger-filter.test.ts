/** What a filter lets through, and every form of its link that was ever published; that list only grows. */
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { everything, fits, folded, type Filter } from '../../src/widgets/ledger/filter.ts';
import { ledgerCodec, text_length_max } from '../../src/widgets/ledger/share.ts';

const entry = {
  status: 'contradicted',
  document: '002',
  topic: 'push',
  text: folded('C002-13\nThe “keep-alive” of TCP isn’t Café Society’s'),
};
const fit = (part: Partial<Filter>) => fits({ ...everything, ...part })(entry);

describe('an entry fits', () => {
  it('no filter at all', () => expect(fit({})).toBe(true));

  it.each<[Partial<Filter>, Partial<Filter>]>([
    [{ status: 'contradicted' }, { status: 'apple' }],
    [{ document: '002' }, { document: 'site' }],
    [{ topic: 'push' }, { topic: 'fetch' }],
    [{ text: 'keep' }, { text: 'kept' }],
  ])('%o and not %o', (right, wrong) => {
    expect(fit(right)).toBe(true);
    expect(fit(wrong)).toBe(false);
  });

  it('only where all of it fits', () => {
    expect(fit({ status: 'contradicted', document: '002', topic: 'push', text: 'tcp' })).toBe(true);
    expect(fit({ status: 'contradicted', document: '003', topic: 'push', text: 'tcp' })).toBe(
      false,
    );
  });

  it.each(['TCP', 'c002-13', 'alive tcp', ' cafe\u00a0society ', "isn't", 'isn’t', '"keep-alive"'])(
    'the text %s',
    (text) => expect(fit({ text })).toBe(true),
  );

  it('only where every word occurs', () => expect(fit({ text: 'tcp udp' })).toBe(false));
});

const published = [
  ['?ledger.status=contradicted', { status: 'contradicted' }],
  ['?ledger.document=002&ledger.topic=push', { document: '002', topic: 'push' }],
  ['?ledger.document=site&ledger.text=change%20tag', { document: 'site', text: 'change tag' }],
] as const;

describe('a link to a filtered ledger', () => {
  it.each(published)('%s', (search, part) => {
    const { state, notices } = parse(search, 'ledger', ledgerCodec);
    expect(notices).toEqual([]);
    expect(state).toEqual({ ...everything, ...part });
    expect(print(state, 'ledger', ledgerCodec, '')).toBe(search);
  });

  it.each([
    'status=none',
    'status=%E0%A4%A',
    'document=004',
    'topic=',
    `text=${'x'.repeat(text_length_max + 1)}`,
    'x=1',
  ])('says what it could not read and keeps the default: %s', (piece) => {
    const { state, notices } = parse(`?ledger.${piece}`, 'ledger', ledgerCodec);
    expect(notices.map(({ parameter }) => parameter)).toEqual([`ledger.${piece.split('=')[0]}`]);
    expect(state).toEqual(everything);
  });

  it('leaves out what is not asked, and nobody else’s parameters', () => {
    expect(print(everything, 'ledger', ledgerCodec, '?own=1&ledger.topic=push')).toBe('?own=1');
  });
});
