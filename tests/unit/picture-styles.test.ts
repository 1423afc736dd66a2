/** Style sheets made into attributes: the part of CSS that the drawings use, judged by what CSS says. */
import { describe, expect, it } from 'vitest';
import { rulesIn, styled } from '../../src/pictures/plain/cascade.ts';
import { elementIn, printed } from '../../src/pictures/plain/element.ts';
import { hex, oklch } from '../../src/pictures/plain/oklch.ts';

function plain(css: string, svg: string): string {
  return printed(styled(elementIn(svg), rulesIn([css])));
}

describe('a drawing', () => {
  it('is read and printed as it was, braces and all', () => {
    const svg =
      '<svg viewBox="0 0 1 1"><text x="1" data-a="&lt;{b}&quot;">a &amp; {b}</text></svg>';
    expect(printed(elementIn(svg))).toBe(svg);
  });

  it('is one element', () => {
    expect(() => elementIn('<g></g><g></g>')).toThrow('2 drawings');
  });
});

describe('styles', () => {
  it.each([
    ['the later of two that are as strong', '.a{fill:red}.b{fill:blue}', 'blue'],
    ['the stronger, wherever it stands', 'path.a{fill:red}.b{fill:blue}', 'red'],
    ['of a list the one that is meant', 'text,path{fill:red}', 'red'],
    ['inside an element', 'g .a{fill:red}svg g path{fill:blue}', 'red'],
    ['right inside it', 'svg > .a{fill:red}g > path{fill:blue}', 'blue'],
    ['none that is excluded', 'path:not(.c, .a){fill:red}path{fill:blue}', 'blue'],
    ['any of several', 'path:is(.c, .a){fill:red}path{fill:blue}', 'red'],
    ['no stronger for :where', '.b:where(.a){fill:red}.b{fill:blue}', 'blue'],
    ['the first of its parent', 'path{fill:blue}path:first-child{fill:red}', 'red'],
    ['by attribute', "path{fill:blue}[data-s='on'] path{fill:red}", 'red'],
    ['not for pseudo-elements', 'path{fill:blue}path::before{fill:red}', 'blue'],
    ['not for another screen', 'path{fill:blue}@media print{path{fill:red}}', 'blue'],
  ])('count: %s', (_, css, fill) => {
    const svg = '<svg><g data-s="on"><path class="a b"></path></g></svg>';
    expect(plain(css, svg)).toBe(`<svg><g data-s="on"><path fill="${fill}"></path></g></svg>`);
  });

  it('take variables from where they stand, the nearest first', () => {
    const css = ':root{--s:red}.in{--s:var(--t);--t:blue}svg{--t:green}path{fill:var(--s)}';
    const svg = '<svg><path></path><g class="in"><path></path></g></svg>';
    expect(plain(css, svg)).toBe(
      '<svg><path fill="red"></path><g><path fill="green"></path></g></svg>',
    );
  });

  it('do not go on without a variable', () => {
    expect(() => plain('path{fill:var(--none)}', '<path></path>')).toThrow('sets --none');
  });

  it('are light, in sRGB and in weights of hundreds', () => {
    const css = 'text{fill:light-dark(oklch(1 0 0), oklch(0 0 0));font-weight:650}';
    expect(plain(css, '<text></text>')).toBe('<text fill="#ffffff" font-weight="700"></text>');
  });
});

it.each([
  // From the CSS Color 4 specification: rebeccapurple, and the green of sRGB.
  [[0.44027, 0.1603, 303.373], '#663399'],
  [[0.51975, 0.17686, 142.495], '#008000'],
] as const)('oklch(%s) is %s', ([lightness, chroma, hue], colour) => {
  expect(hex(oklch(lightness, chroma, hue))).toBe(colour);
});
