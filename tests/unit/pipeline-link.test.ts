/** Every form of link that was ever published keeps working; this list only grows. */
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/share/codec.ts';
import { scenarios } from '../../src/sim/scenarios/index.ts';
import { defaultChoices } from '../../src/widgets/pipeline/choices.ts';
import { pipelineCodec } from '../../src/widgets/pipeline/share.ts';

const codec = pipelineCodec(defaultChoices(scenarios.healthy));
const defaults = parse('', 'first', codec).state;

const published = [
  ['?first.iphone=ios-26.4&first.t=2309&first.model=1.0.0', { iphone: 'ios-26.4', t: 2309 }],
  ['?first.from=iphone&first.picture=sequence', { from: 'iphone', picture: 'sequence' }],
  ['?first.ipad=ipados-26.5&first.mac=macos-26.4', { ipad: 'ipados-26.5', mac: 'macos-26.4' }],
  [
    '?first.did=2000.force-quit,9000.open-app',
    {
      did: [
        { at_ms: 2_000, what: 'force-quit' },
        { at_ms: 9_000, what: 'open-app' },
      ],
    },
  ],
  [
    '?first.did=1.edit,2.install,3.go-offline,4.go-online',
    {
      did: [
        { at_ms: 1, what: 'edit' },
        { at_ms: 2, what: 'install' },
        { at_ms: 3, what: 'go-offline' },
        { at_ms: 4, what: 'go-online' },
      ],
    },
  ],
] as const;

describe('a link to a pipeline', () => {
  it.each(published)('%s', (search, state) => {
    const read = parse(search, 'first', codec);
    expect(read.notices).toEqual([]);
    expect(read.state).toEqual({ ...defaults, ...state });
  });

  it.each([
    ['first.iphone=ios-99', 'first.iphone'],
    ['first.iphone=macos-26.4', 'first.iphone'],
    ['first.t=-1', 'first.t'],
    ['first.t=1e9', 'first.t'],
    ['first.did=5.explode', 'first.did'],
    ['first.did=99999999999.open-app', 'first.did'],
    ['first.did=' + Array.from({ length: 25 }, () => '1.edit').join(), 'first.did'],
    ['first.speed=2', 'first.speed'],
  ])('says what it could not read and keeps the default: %s', (search, parameter) => {
    const read = parse(`?${search}`, 'first', codec);
    expect(read.notices.map((notice) => notice.parameter)).toEqual([parameter]);
    expect(read.state).toEqual(defaults);
  });

  it('leaves out what the figure starts with, and keeps what is not its own', () => {
    expect(print(defaults, 'first', codec, '?utm=1', '1.0.0')).toBe('?utm=1');
    expect(print({ ...defaults, t: 5 }, 'first', codec, '?utm=1', '1.0.0')).toBe(
      '?utm=1&first.t=5&first.model=1.0.0',
    );
  });
});
