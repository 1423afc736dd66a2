/** The promises at the top of src/styles/tokens.css, computed from the file itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { oklch, type Rgb } from '../../src/pictures/plain/oklch.ts';
import { allEyes, contrast, difference, seen } from './colour-vision.ts';

const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const meanings = ['idle', 'active', 'done', 'failed', 'waiting'];

/** The colours of one scheme, by token name; the block for more contrast is read as its own scheme. */
function palette(css: string, scheme: 'light' | 'dark'): Map<string, Rgb> {
  const triple = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const declaration = new RegExp(`--([a-z-]+): light-dark\\(${triple}, ${triple}\\)`, 'g');
  const colours = new Map<string, Rgb>();
  for (const [, name, ...numbers] of css.matchAll(declaration)) {
    const [l, c, h] = numbers.slice(scheme === 'light' ? 0 : 3).map(Number);
    colours.set(name!, oklch(l!, c!, h!));
  }
  return colours;
}

const [usual, more] = tokens.split('@media (prefers-contrast: more)') as [string, string];

describe.each([
  ['light', palette(usual, 'light')],
  ['dark', palette(usual, 'dark')],
  ['light, more contrast', new Map([...palette(usual, 'light'), ...palette(more, 'light')])],
  ['dark, more contrast', new Map([...palette(usual, 'dark'), ...palette(more, 'dark')])],
])('%s', (_, colours) => {
  const colour = (name: string): Rgb => {
    const found = colours.get(name);
    if (!found) throw new Error(`tokens.css has no colour --${name}`);
    return found;
  };
  const grounds = ['paper', 'surface'];

  test.each([...meanings, 'ink', 'ink-muted', 'link'])('%s can be read as text', (name) => {
    for (const ground of grounds)
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(meanings)('%s can be read on its own tint', (name) => {
    expect(contrast(colour(name), colour(`${name}-soft`))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['edge', 'focus'])('%s stands out as a graphic', (name) => {
    for (const ground of grounds)
      expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  test('every colour exists in sRGB', () => {
    for (const [name, rgb] of colours)
      for (const channel of rgb) {
        expect(channel, name).toBeGreaterThanOrEqual(-0.001);
        expect(channel, name).toBeLessThanOrEqual(1.001);
      }
  });

  test.each(allEyes)('%s can tell the five meanings apart', (eyes) => {
    for (const [i, a] of meanings.entries())
      for (const b of meanings.slice(i + 1))
        expect(
          difference(seen(colour(a), eyes), seen(colour(b), eyes)),
          `${a}/${b}`,
        ).toBeGreaterThan(0.07);
  });
});
