import { afterEach, describe, expect, it, vi } from 'vitest';
import { address } from '../../src/address.ts';

describe('address', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ['/', '/cloudkit-sync/', '/cloudkit-sync/'],
    ['/some/sub', '/cloudkit-sync/', '/some/sub/cloudkit-sync/'],
    ['/some/sub/', '/cloudkit-sync/', '/some/sub/cloudkit-sync/'],
    ['/some/sub', '/', '/some/sub/'],
    ['/some/sub', '/a/?x=/b/#c', '/some/sub/a/?x=/b/#c'],
  ])('with base %s makes %s into %s', (base, to, expected) => {
    vi.stubEnv('BASE_URL', base);
    expect(address(to)).toBe(expected);
  });

  it.each([
    'https://example.com/a/',
    '//example.com/a/',
    'mailto:a@example.com',
    '#here',
    '?x=1',
    'a/',
    '',
  ])('leaves %j alone', (to) => {
    vi.stubEnv('BASE_URL', '/some/sub');
    expect(address(to)).toBe(to);
  });
});
