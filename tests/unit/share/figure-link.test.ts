/** What a figure shows of its link. */
import { afterEach, expect, it, vi } from 'vitest';
import { addressBar } from '../../../src/share/address-bar.ts';
import { defineCodec } from '../../../src/share/codec.ts';
import { figureLink } from '../../../src/share/figure-link.svelte.ts';
import { oneOf } from '../../../src/share/fields.ts';

const codec = defineCodec<{ os: string }>({ os: oneOf(['26.3', '26.4'], '26.3') });

function taken(search: string, now = '26.3') {
  vi.spyOn(addressBar, 'readSearch').mockReturnValue(search);
  const link = figureLink('w', codec, () => ({ os: now }));
  const show = vi.fn();
  link.take(show);
  return { show, link };
}

afterEach(() => vi.restoreAllMocks());

it('is handed on where it is another than what the figure shows', () => {
  expect(taken('?w.os=26.4').show).toHaveBeenCalledExactlyOnceWith({ os: '26.4' });
  expect(taken('', '26.4').show).toHaveBeenCalledExactlyOnceWith({ os: '26.3' });
});

it('is not, where nothing would change: nothing is worked out again', () => {
  expect(taken('?other.os=26.4').show).not.toHaveBeenCalled();
  expect(taken('?w.os=26.4', '26.4').show).not.toHaveBeenCalled();
});

it('tells what it could not use all the same', () => {
  const { show, link } = taken('?w.os=27');
  expect(show).not.toHaveBeenCalled();
  expect(link.notices).toHaveLength(1);
});
