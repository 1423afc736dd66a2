/** What stops the build where a question is written. */
import { expect, it } from 'vitest';
import { faultsWith } from '../support/evidence.ts';

it('a question is shown as text, so a number in it needs a claim, which it cannot have', () => {
  const faq = '---\nquestion: Why 20 minutes?\n---\n\nIt <Claim id="known">took 3 days</Claim>.\n';
  expect(faultsWith({ 'content/faq/why.mdx': faq })).toEqual([
    'content/faq/why.mdx:2: "20 minutes" is a quantity outside a <Claim>',
  ]);
});
