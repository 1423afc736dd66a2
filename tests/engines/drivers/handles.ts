/** What Playwright and Puppeteer do alike: both give handles of what a function finds in a page. */
import { LOAD_LIMIT_MS, type Control, type Page } from './engine.ts';

/** The part of their pages that is used here. */
interface Driven {
  goto(url: string, options: { timeout: number }): Promise<unknown>;
  evaluate(inPage: never, argument?: unknown): Promise<unknown>;
  evaluateHandle(inPage: never, argument: unknown): Promise<{ asElement(): unknown }>;
}

/**
 * @param controlOf a handle of either library, as something to be used
 * @param close ends the browser and all that was started for it
 */
export function pageOf<Handle>(
  page: Driven,
  controlOf: (element: Handle) => Control,
  close: () => Promise<void>,
): Page {
  return {
    evaluate: (inPage, argument) => page.evaluate(inPage as never, argument) as never,
    run: async (script) => void (await page.evaluate(`${script};0` as never)),
    goto: (url) => load(page, url),
    async element(inPage, argument) {
      const element = (await page.evaluateHandle(inPage as never, argument)).asElement();
      if (element === null) throw new Error('The page holds no such element.');
      return controlOf(element as Handle);
    },
    close,
  };
}

export async function load(page: Driven, url: string): Promise<void> {
  await page.goto(url, { timeout: LOAD_LIMIT_MS });
}
