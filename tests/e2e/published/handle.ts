/** What a curious reader does to a figure: everything it offers, once. */
import type { ElementHandle, Locator } from '@playwright/test';

/** More than any figure has; the ledger's entries are as many as there are claims. */
const handles_max = 60;

/**
 * Chooses the last of each choice, ticks each box, moves each slider, types into each field, presses
 * each button: runs are played, searches started and stopped. What goes away meanwhile is left out.
 */
export async function handleAll(widget: Locator): Promise<void> {
  const handles = await widget.locator('select, input, textarea, button').elementHandles();
  for (const handle of handles.slice(0, handles_max)) {
    if ((await handle.isVisible()) && (await handle.isEnabled())) await use(handle);
  }
}

/** `force`: a native control may lie under the label that draws it. */
async function use(handle: ElementHandle): Promise<void> {
  const force = { force: true };
  const kind = await handle.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.nodeName.toLowerCase(),
  );
  if (kind === 'select') {
    const count = await handle.evaluate((select) => (select as HTMLSelectElement).length);
    await handle.selectOption({ index: count - 1 }, force);
  } else if (kind === 'range') {
    await handle.focus();
    await handle.press('End');
  } else if (kind === 'button' || kind === 'radio' || kind === 'checkbox') {
    await handle.click(force);
  } else if (await handle.isEditable()) {
    await handle.fill('1', force);
  }
}
