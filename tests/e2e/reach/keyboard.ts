/** A reader without a mouse: Tab, Shift+Tab and keys, and nothing that sets the focus by itself. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Longer than the way through any figure. */
const presses_max = 200;

export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Tabs to it, forwards or backwards as it stands in the page. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let presses = 0; presses < presses_max; presses += 1) {
      const way = await target.evaluate((wanted) => {
        const { activeElement: now } = document;
        if (wanted === now) return 'there';
        const follows =
          now && now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING;
        return follows ? 'Tab' : 'Shift+Tab';
      });
      if (way === 'there') return;
      await this.press(way);
    }
    throw new Error(`Tab does not reach ${target.toString()}`);
  }

  /** Tabs there and presses a key on it. */
  async on(target: Locator, ...keys: readonly string[]): Promise<void> {
    await this.to(target);
    await this.press(...keys);
  }

  /** Whether the focus is in it, or on it. */
  isIn(part: Locator): Promise<boolean> {
    return part.evaluate((element) => element.contains(document.activeElement));
  }

  /** Tabs until the focus is in it, or out of it. */
  async until(part: Locator, inside: boolean): Promise<void> {
    for (let presses = 0; presses < presses_max; presses += 1) {
      if ((await this.isIn(part)) === inside) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead ${inside ? 'into' : 'out of'} ${part.toString()}`);
  }
}
