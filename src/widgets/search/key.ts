/**
 * The key `/`, which leads to the search from every page. Who speaks to the computer, or often hits a key by mistake,
 * can turn it off (WCAG 2.1.4); the browser keeps that, and nothing else, and only once it was asked for.
 */
const stored = 'search-key';
const off = 'off';

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param storage asked for late, because some settings of a browser make the question itself throw */
export function keyIsOn(storage: () => Storage): boolean {
  try {
    return storage().getItem(stored) !== off;
  } catch {
    return true;
  }
}

/** Where nothing can be kept, nothing changes. */
export function turnKey(on: boolean, storage: () => Storage): void {
  try {
    if (on) storage().removeItem(stored);
    else storage().setItem(stored, off);
  } catch {
    // Told by the box, which reads again what is kept.
  }
}

export interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly defaultPrevented: boolean;
  readonly isComposing: boolean;
}

const typing = 'select, textarea, input:not([type="range"], [type="checkbox"], [type="radio"])';

/** Is this press meant for the search? Shift may be held: on many keyboards `/` needs it. */
export function leadsToSearch(press: Press, target: Pick<HTMLElement, 'matches'> | null): boolean {
  const modified = press.altKey || press.ctrlKey || press.metaKey || press.isComposing;
  return (
    press.key === '/' &&
    !modified &&
    !press.defaultPrevented &&
    !target?.matches(`${typing}, [contenteditable], [contenteditable] *`)
  );
}
