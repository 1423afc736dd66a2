/**
 * What code may not say, and why. Each ban is an entry of one of ESLint's own
 * `no-restricted-*` rules; eslint.config.js puts together which hold where.
 */
import globals from 'globals';

const global = (message, names) => names.map((name) => ({ name, message }));
const member = (message, objects, names) =>
  objects.flatMap((object) => names.map((property) => ({ object, property, message })));
const syntax = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

const WINDOW = ['window', 'globalThis', 'self', 'document'];

const SAME_EVERYWHERE =
  'A trace must be the same bytes in every engine: chance and time are arguments.';
const EXACT_MATH = [
  'E',
  'PI',
  'abs',
  'ceil',
  'clz32',
  'floor',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
];

/** Engines format and order text differently, and the catalogue owns every word. */
export const locale = {
  globals: global('Use src/messages/format.ts: Intl differs between engines.', ['Intl']),
  properties: [
    'toLocaleString',
    'toLocaleDateString',
    'toLocaleTimeString',
    'toLocaleLowerCase',
    'toLocaleUpperCase',
    'localeCompare',
  ].map((property) => ({
    property,
    message: 'Use src/messages/format.ts: locale functions differ between engines.',
  })),
};

/** Wall time is read by the player alone. */
const FRAMES = ['requestAnimationFrame', 'cancelAnimationFrame'];
const FRAMES_MESSAGE = 'Only src/player asks for frames; everything else is a view of its time.';
export const frames = {
  globals: global(FRAMES_MESSAGE, FRAMES),
  properties: member(FRAMES_MESSAGE, WINDOW, FRAMES),
};

/** The page's address is read and written by one folder. */
const ADDRESS = ['history', 'location'];
const ADDRESS_MESSAGE = 'Only src/share touches history and location.';
export const browserAddress = {
  globals: global(ADDRESS_MESSAGE, ADDRESS),
  properties: member(ADDRESS_MESSAGE, WINDOW, ADDRESS),
};

/** A namespace import with a computed member pulls the whole of d3 into shared chunks. */
export const d3 = {
  imports: [
    {
      regex: '^d3-',
      message: "Import by name from 'd3'.",
    },
  ],
  syntax: syntax(
    "Import by name from 'd3'.",
    "ImportDeclaration[source.value='d3'] > :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)",
    "ExportAllDeclaration[source.value='d3']",
    "ImportExpression[source.value='d3']",
  ),
};

/** The content security policy blocks what is inline. */
export const inlineMarkup = {
  syntax: [
    ...syntax(
      'Blocked by the content security policy: use a class or an SVG attribute.',
      "JSXAttribute[name.name='style']",
    ),
    ...syntax(
      'Blocked by the content security policy: use a <script> of the component.',
      'JSXAttribute[name.name=/^on[a-z]/]',
    ),
  ],
};

/** Clocks and chance, for everything under src/sim. */
const CLOCKS = [
  'Date',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'queueMicrotask',
  'crypto',
];
export const simulated = {
  globals: global(SAME_EVERYWHERE, CLOCKS),
  properties: member(SAME_EVERYWHERE, ['globalThis'], CLOCKS),
  syntax: [
    ...syntax(
      `Engines differ in the last bit of the other functions; exact are ${EXACT_MATH.join(', ')}.`,
      `MemberExpression[object.name='Math']:not([computed=false][property.name=/^(${EXACT_MATH.join('|')})$/])`,
    ),
    ...syntax(
      'Say Math.name in full, so that the ban on inexact functions can see it.',
      "VariableDeclarator > Identifier.init[name='Math']",
      "AssignmentExpression > Identifier.right[name='Math']",
    ),
    ...syntax(
      'Engines may differ in the last bit of a power: multiply.',
      "BinaryExpression[operator='**']",
      "AssignmentExpression[operator='**=']",
    ),
  ],
};

/** Everything a browser adds to the language but TextEncoder, which is exact; for src/sim but its command line. */
export const browser = {
  globals: global(
    'The simulator knows no browser.',
    Object.keys(globals.browser).filter((name) => ![...CLOCKS, 'TextEncoder'].includes(name)),
  ),
};

/** A test that waits for time to pass is slow, or wrong, or both. */
export const sleeps = {
  globals: global('Wait for what should happen, not for time.', ['setTimeout', 'setInterval']),
  properties: [
    { property: 'waitForTimeout', message: 'Wait for what should happen, not for time.' },
  ],
};

/** ESLint's rules for the given bans; later rules for the same file replace earlier ones whole. */
export function ban(...bans) {
  const all = (kind) => bans.flatMap((one) => one[kind] ?? []);
  const rule = (entries) => (entries.length > 0 ? ['error', ...entries] : 'off');
  return {
    'no-restricted-globals': rule(all('globals')),
    'no-restricted-properties': rule(all('properties')),
    'no-restricted-syntax': rule(all('syntax')),
    'no-restricted-imports':
      all('imports').length > 0 ? ['error', { patterns: all('imports') }] : 'off',
  };
}
