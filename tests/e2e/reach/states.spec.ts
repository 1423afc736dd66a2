/** Every widget in every state, in every colour scheme, with large text: axe finds nothing. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { awake, builtPages } from '../site.ts';
import { colours, faults, largeText } from './axe.ts';
import { widgets } from './states.ts';

/** Widgets that no figure frames, and that so carry no name of their own in the page. */
const unframed = ['check', 'search'];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the table knows every widget of the site', () => {
  const named = builtPages().flatMap((path) => {
    const html = readFileSync(`dist${path.replace(/\/$/, '/index.html')}`, 'utf8');
    return [...html.matchAll(/data-widget="([^"]+)"/g)].map(([, name]) => name!);
  });
  expect(Object.keys(widgets).sort()).toEqual([...new Set([...named, ...unframed])].sort());
});

for (const [name, { path, selector, states }] of Object.entries(widgets)) {
  for (const [state, reach] of Object.entries(states)) {
    test(`axe finds nothing in ${name}, ${state}`, { tag: '@sweep' }, async ({ page }) => {
      test.slow();
      await page.goto(path);
      const widget = page.locator(selector).first();
      if (!unframed.includes(name)) await awake(widget);
      await reach(widget, page);
      for (const [colour, media] of Object.entries(colours)) {
        await page.emulateMedia(media);
        expect.soft(await faults(page, selector), colour).toEqual([]);
      }
      await page.emulateMedia(colours.light);
      await page.setViewportSize({ width: 390, height: 844 });
      await largeText(page);
      expect.soft(await faults(page, selector), 'large text on a phone').toEqual([]);
    });
  }
}
