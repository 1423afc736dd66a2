/** Which numbers in an article need a claim, and which do not. */
import { describe, expect, it } from 'vitest';
import { faultsWith } from '../support/evidence.ts';

const ARTICLE = 'content/articles/text.mdx';

/** What is wrong in an article, with the line, and without the path. */
const faultsIn = (mdx: string) =>
  faultsWith({ [ARTICLE]: mdx }).map((fault) => fault.replace(`${ARTICLE}:`, ''));

describe('numbers that need a claim', () => {
  it.each([
    ...['23E246', '23E5234a', '25E253'].map((build) => [build, 'build number'] as const),
    ...[
      '24 March 2026',
      '24th of March',
      '8 April',
      '28-March',
      'March 24',
      'March 24, 2026',
      'April 8th',
      'Mar. 24',
      'Sept 3',
      'March 2026',
      '2026 March',
      '2026-04-08',
      '2026-04',
      '8/4/2026',
      '8.4.2026',
    ].map((date) => [date, 'date'] as const),
    ...[
      '1 second',
      '15 minutes',
      '15-minute',
      '15\u2011minute',
      '15\u00a0min',
      '2.5 Hours',
      '3 days',
      '2 weeks',
      '6 months',
      '10 years',
      '350ms',
      '30 s',
      '1 h',
      '64 kB',
      '5 MB',
      '2GB',
      '4,096 bytes',
      '20%',
      '20 per cent',
      '20 percent',
      '3 pushes',
      '1 push',
      '400 records',
      '12\u202f345 records',
      '1,000 items',
      '7 zones',
      '2 fields',
      '9 operations',
      '1000 devices',
      '10 apps',
    ].map((quantity) => [quantity, 'quantity'] as const),
  ])('%s', (number, what) => {
    expect(faultsIn(`So it was.\n\nThere it stood (${number}), and here.\n`)).toEqual([
      `3: "${number.replace(/\s/g, ' ')}" is a ${what} outside a <Claim>`,
    ]);
  });
});

describe('they are found', () => {
  const quantity = (line: number) => [`${line}: "15 minutes" is a quantity outside a <Claim>`];

  it.each([
    ['in a heading', 1, '## After 15 minutes\n'],
    ['in a list within a quotation', 2, '> - So\n> - for 15 minutes\n'],
    ['in a component', 4, '<Aside>\n\n**So**\nfor 15 minutes.\n\n</Aside>\n'],
    ['across a line break', 2, 'So for\n15\nminutes.\n'],
    ['across emphasis', 3, 'So\nfor\n**15** minutes.\n'],
    ['across the border of a claim', 1, 'So for 15 <Claim id="known">minutes</Claim>.\n'],
    ['in the words of a link', 2, 'See\n[15 minutes](/x/).\n'],
    ['in the title of a link', 1, 'See [this](/x/ "15 minutes").\n'],
    ['in the text for an image', 1, '![15 minutes](/x.png)\n'],
    ['in a table', 3, '| a | b |\n| - | - |\n| so | 15 minutes |\n'],
    ['in a footnote', 3, 'So[^1].\n\n[^1]: For 15 minutes.\n'],
    ['in an attribute', 4, '<Pipeline\n  id="a"\n  title="T"\n  caption="For 15 minutes"\n/>\n'],
    [
      'in the second line of an attribute',
      3,
      '<Pipeline caption="caption\n  of &quot;title&quot;\n  15 minutes" title="T" />\n',
    ],
    ['in a computed attribute', 2, '<Pipeline\n  caption={`For 15 minutes`}\n/>\n'],
    ['in an expression', 1, 'For {15} minutes.\n'],
    ['in an exported text', 1, "export const long = '15 minutes';\n"],
    ['in the frontmatter', 3, '---\ntitle: T\ndescription: For 15 minutes\n---\n'],
    ['in folded frontmatter', 4, '---\nstandfirst: >-\n  So\n  for 15 minutes\n---\n'],
  ])('%s', (_, line, mdx) => {
    expect(faultsIn(mdx)).toEqual(quantity(line));
  });
});

describe('numbers that are free', () => {
  it.each([
    ['versions', 'On iOS 26.4, 26.4.1 and macOS 26, and in version 26 too.'],
    ['versions before a unit', 'An iOS 26 device, 26.4 devices, 26.4.1 apps, iOS 26.4 days.'],
    ['versions before a month', 'After 26.4 March came. In March 26.4 was out. It may 15.'],
    ['a year by itself', 'So it was in 2026.'],
    ['a number of nothing listed', 'The 4 steps, in 1 minus 2, and 3 secrets.'],
    ['a word with digits', 'H2 days, x86 bytes, and A1B2.'],
    ['numbers in words', 'After fifteen minutes and two days.'],
    ['code', 'Type `15 minutes`, or:\n\n```sh\nsleep 15 s # 23E246, 8 April\n```\n'],
    ['code in tags', '<code>15 minutes</code>'],
    ['a claim', '<Claim id="known">It took **15** minutes on 8 April, in `x` 23E246</Claim>.'],
    ['a claim around a unit’s digits', '<Claim id="known">It took 15</Claim> minutes.'],
    ['ids and addresses', '<Pipeline id="a-15-minutes" />, [so](/8-april/), https://x.y/15-days'],
    ['a comment', '{/* 15 minutes */}'],
    ['neighbours in a table', '| a | b |\n| - | - |\n| 15 | minutes |\n'],
    ['paragraphs', 'So it was in 15\n\nminutes'],
    ['an exception with a reason', '<Uncited why="set in the figure">15 minutes</Uncited>'],
  ])('%s', (_, mdx) => {
    expect(faultsIn(mdx)).toEqual([]);
  });
});

describe('an exception', () => {
  const NO_REASON = '<Uncited> needs a plain why="…", which says where its number comes from';

  it.each([
    ['without a reason', '<Uncited>15 minutes</Uncited>'],
    ['with an empty reason', '<Uncited why=" ">15 minutes</Uncited>'],
    ['with a computed reason', '<Uncited why={reason}>15 minutes</Uncited>'],
  ])('%s is a fault', (_, mdx) => {
    expect(faultsIn(`So\n${mdx}.\n`)).toEqual([`2: ${NO_REASON}`]);
  });

  it('reaches no further than its tags', () => {
    expect(faultsIn('<Uncited why="so">15 minutes</Uncited> and 3 days.\n')).toEqual([
      '1: "3 days" is a quantity outside a <Claim>',
    ]);
  });
});
