/** A part of the page as it is read out: roles, names and values, one line for each. */
import type { Locator } from '@playwright/test';

/**
 * As Playwright tells the accessibility tree, but for what a listener has otherwise: a slider’s value in words, no
 * addresses of links, and no options of a list that is not open but the chosen one.
 */
export async function spoken(part: Locator): Promise<string> {
  const tree = await part.ariaSnapshot();
  const values = await part
    .getByRole('slider')
    .evaluateAll((all) => all.map((slider) => slider.getAttribute('aria-valuetext')));
  const lines = tree
    .split('\n')
    .filter((line) => !/^\s*- \/url:/.test(line))
    .filter((line) => !/^\s*- '?option /.test(line) || line.includes('[selected]'))
    .map((line) =>
      line.replace(/(- '?slider .*: ")\d+(?="$)/, (_, head: string) => head + values.shift()),
    )
    .map((line) => line.replace(/https?:\/\/[^/]+\/\S*/, 'the address'));
  return `${lines.join('\n')}\n`;
}
