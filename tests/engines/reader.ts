/** A reader at a browser, whichever it is: finds things by role and name, uses them, and looks again. */
import { expect } from 'vitest';
import { bundleScript } from '../support/bundle.ts';
import type { Control, Engine, Page, Size } from './drivers/engine.ts';
import type * as inPage from './in-page.ts';

/** Engines start slowly, and several of them share two cores. */
export const patience = { timeout: 30_000, interval: 100 };

export class Reader {
  readonly #page: Page;
  readonly #site: string;
  readonly #finder: string;

  private constructor(page: Page, site: string, finder: string) {
    this.#page = page;
    this.#site = site;
    this.#finder = finder;
  }

  /** @param site address of its first page, which is opened. The caller closes. */
  static async at(engine: Engine, site: string, size: Size): Promise<Reader> {
    const finder = await bundleScript('tests/engines/in-page.ts', 'inPage');
    return new Reader(await engine.open(site, size), site, finder);
  }

  /** Opens an address of the site. */
  goto(address: string): Promise<void> {
    return this.#page.goto(new URL(address, this.#site).href);
  }

  /** Brings a figure near, and waits until it can be used. */
  async awake(figure: string): Promise<void> {
    const isAwake = (id: string) => {
      const root = document.getElementById(id);
      root?.scrollIntoView();
      return root?.hasAttribute('data-ready');
    };
    await expect.poll(() => this.#page.evaluate(isAwake, figure), patience).toBe(true);
  }

  /** What has this role and name, once it is there. */
  async the(wanted: inPage.Wanted): Promise<Control> {
    const message = `a ${wanted.role} named “${wanted.name}”`;
    await expect.poll(() => this.ask('isThere', wanted), { ...patience, message }).toBe(true);
    return this.#page.element(
      (it: inPage.Wanted) => (globalThis as unknown as { inPage: typeof inPage }).inPage.find(it),
      wanted,
    );
  }

  /** What one of the questions of `in-page.ts` gives now. */
  async ask<Question extends 'isThere' | 'valueOf' | 'textOf' | 'saidIn'>(
    question: Question,
    wanted: inPage.Wanted,
  ): Promise<ReturnType<(typeof inPage)[Question]>> {
    // A link that was followed led to a page that knows nothing of the finder yet.
    const knows = await this.#page.evaluate((name: string) => name in globalThis, 'inPage');
    if (!knows) await this.#page.run(this.#finder);
    return (await this.#page.evaluate(
      ([asked, of]: readonly [Question, inPage.Wanted]) =>
        (globalThis as unknown as { inPage: typeof inPage }).inPage[asked](of),
      [question, wanted] as const,
    )) as ReturnType<(typeof inPage)[Question]>;
  }

  /** The states of the four steps, within what a selector finds. */
  steps(within: string): Promise<readonly (string | null)[]> {
    return this.#page.evaluate(
      (place: string) =>
        [...document.querySelectorAll(`${place} [data-step]`)].map((step) =>
          step.getAttribute('data-status'),
        ),
      within,
    );
  }

  close(): Promise<void> {
    return this.#page.close();
  }
}
