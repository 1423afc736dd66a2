import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/share/nearest.ts';

const paths = ['', 'cloudkit-sync/', 'ios-26-4/', 'stolen-device-protection/', 'check/', 'faq/'];

describe('an address that leads nowhere', () => {
  it.each([
    ['ios-26.4', 'ios-26-4/'],
    ['ios-26-4-fix/', 'ios-26-4/'],
    ['iOS-264.html', 'ios-26-4/'],
    ['cloudkit-sinc/', 'cloudkit-sync/'],
    ['articles/cloudkit-sync/', 'cloudkit-sync/'],
    ['stolen-device/', 'stolen-device-protection/'],
    ['chekc/', 'check/'],
    ['checks/', 'check/'],
    ['wp-login.php', undefined],
    ['', undefined],
    ['%F0%9F%92%A9/__proto__/constructor', undefined],
  ])('%j: %j', (asked, meant) => expect(nearest(asked, paths)).toBe(meant));

  it('is not read to its end where it is endless', () => {
    expect(nearest(`${'x'.repeat(200)}faq`, ['faq/'])).toBeUndefined();
    expect(nearest('faq', [])).toBeUndefined();
  });
});
