/** The pictures that links are shown with: as large as they should be, from the runs, and the same every time. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/messages/site.ts';
import { cardImage, cardOf } from '../../src/pictures/card-image.ts';
import { lines, titleSize, width } from '../../src/pictures/card.ts';
import { font } from '../../src/pictures/png.ts';
import { pictureNames, pictureOf, scenesOf } from '../../src/pictures/pictures.ts';
import { momentNames, momentOf } from '../../src/widgets/moments/moments.ts';

/** Lets a test break the one rule that the story turns on. */
const rule = vi.hoisted(() => ({ is_broken: false }));
vi.mock(import('../../src/sim/sync/releases.ts'), async (original) => {
  const module = await original();
  return {
    ...module,
    mistreatsPushes: (os) => !rule.is_broken && module.mistreatsPushes(os),
  };
});
beforeEach(() => {
  rule.is_broken = false;
});

const title = 'A title, & <more>';
const imageOf = (name: string) => Buffer.from(cardImage(title, scenesOf(name)));
const svgOf = (name: string) => cardOf(title, scenesOf(name));
const images = new Map(pictureNames.map((name) => [name, imageOf(name)]));
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe.each(pictureNames)('%s', (name) => {
  const image = images.get(name)!;

  it('is a PNG of 1200 by 630 pixels, below 100 kB and not empty', () => {
    expect(image.toString('latin1', 1, 4)).toBe('PNG');
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(image.length).toBeLessThan(100_000);
    // Paper and a title alone are a tenth of it.
    expect(image.length).toBeGreaterThan(30_000);
  });

  it('is the same bytes when drawn again', () => {
    expect(hash(imageOf(name))).toBe(hash(image));
  });

  it('says in words what it shows', () => {
    expect(pictureOf(name).alt).toMatch(/\w.*\.$/);
  });

  it('carries the title, and asks the reader of SVG for nothing that it may not know', () => {
    const svg = svgOf(name);
    expect(svg).toContain('>A title, &amp; &lt;more></text>');
    expect(svg).not.toMatch(/var\(|oklch|light-dark|class=| style=|<style/);
    expect(svg).toMatch(/ fill="#[0-9a-f]{6}"/);
  });
});

describe('a title', () => {
  const written = globSync('content/{articles,moments}/*.mdx').map((file) => {
    const [, frontmatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
    return (parse(frontmatter) as { title: string }).title;
  });

  it.each([site.home_title, ...written])('fits on its line: %s', (title) => {
    const { x } = lines;
    const text = `<text x="${x}" y="99" font-weight="600" font-size="${titleSize(title)}">${title}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="99">${text}</svg>`;
    const drawn = new Resvg(svg, { font }).getBBox()!;
    expect(drawn.x + drawn.width).toBeLessThanOrEqual(width - x);
    expect(titleSize(title)).toBeGreaterThanOrEqual(48);
  });
});

it('no two pictures are alike', () => {
  expect(new Set([...images.values()].map(hash)).size).toBe(pictureNames.length);
});

it('every canonical moment has one', () => {
  expect(pictureNames).toEqual(
    expect.arrayContaining(momentNames.map((name) => `moments/${name}`)),
  );
});

it('a page cannot name a picture that is not there', () => {
  expect(() => pictureOf('nowhere')).toThrow('no picture “nowhere”');
});

describe('with the rule of the fault broken', () => {
  it('the picture of the fault changes', () => {
    const sound = svgOf('ios-26-4');
    rule.is_broken = true;
    expect(svgOf('ios-26-4')).not.toBe(sound);
  });

  it('no discarded push is drawn', () => {
    rule.is_broken = true;
    expect(() => momentOf('broken')).toThrow('no push.dropped');
  });
});
