import { describe, expect, it } from 'vitest';
import { AddressBar } from '../../../src/share/address-bar.ts';

function setUp(href = 'https://example.org/base/cloudkit-sync/?a=1&w.t=1#top') {
  const waiting = new Map<number, { callback: () => void; delay_ms: number }>();
  const written: { state: unknown; href: string }[] = [];
  let handles = 0;
  const location = new URL(href);
  const history = {
    state: { kept: true },
    replaceState(state: unknown, _unused: string, address?: string | URL | null) {
      written.push({ state, href: String(address) });
      location.href = String(address);
    },
  };
  const bar = new AddressBar(() => ({ location, history }), {
    set: (callback, delay_ms) => {
      waiting.set(++handles, { callback, delay_ms });
      return handles;
    },
    clear: (handle) => waiting.delete(handle),
  });
  const ring = () => {
    for (const [handle, { callback }] of waiting) {
      waiting.delete(handle);
      callback();
    }
  };
  return { bar, history, location, waiting, written, ring };
}

describe('the address bar', () => {
  it('reads the query and the hash, and makes absolute links', () => {
    const { bar } = setUp();
    expect(bar.readSearch()).toBe('?a=1&w.t=1');
    expect(bar.readHash()).toBe('top');
    expect(bar.linkTo('?w.t=2', 'w')).toBe('https://example.org/base/cloudkit-sync/?w.t=2#w');
    expect(bar.linkTo('', 'w')).toBe('https://example.org/base/cloudkit-sync/#w');
  });

  it('waits 300 ms after the last change, then replaces the address and keeps its state', () => {
    const { bar, waiting, written, ring } = setUp();
    bar.writeSearch('w', () => '?w.t=2');
    bar.writeSearch('w', () => '?w.t=3');
    expect(written).toEqual([]);
    expect([...waiting.values()].map(({ delay_ms }) => delay_ms)).toEqual([300]);
    ring();
    expect(written).toEqual([
      { state: { kept: true }, href: 'https://example.org/base/cloudkit-sync/?w.t=3#w' },
    ]);
  });

  it('writes what several widgets changed, each on top of the other', () => {
    const { bar, written, ring } = setUp('https://example.org/?a=1');
    bar.writeSearch('one', (search) => `${search}&one.t=1`);
    bar.writeSearch('two', (search) => `${search}&two.t=2`);
    ring();
    expect(written.map(({ href }) => href)).toEqual([
      'https://example.org/?a=1&one.t=1&two.t=2#two',
    ]);
  });

  it('does not write what is there already', () => {
    const { bar, written, ring } = setUp('https://example.org/?w.t=2#elsewhere');
    bar.writeSearch('w', (search) => search);
    ring();
    expect(written).toEqual([]);
  });

  it('lives with an engine that refuses, and writes again later', () => {
    const { bar, history, written, ring } = setUp();
    const replaceState = history.replaceState;
    history.replaceState = () => {
      throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
    };
    bar.writeSearch('w', () => '?w.t=2');
    expect(ring).not.toThrow();
    history.replaceState = replaceState;
    bar.writeSearch('w', () => '?w.t=3');
    ring();
    expect(written.map(({ href }) => href)).toEqual([
      'https://example.org/base/cloudkit-sync/?w.t=3#w',
    ]);
  });
});
