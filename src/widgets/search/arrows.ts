/** The arrow keys, which lead from the field through the titles of what was found. Tab goes to every link, as ever. */

type Press = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'target'
>;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * @param stops the field, and the titles in their order
 * @returns where the press leads, or undefined where it means what it means everywhere
 */
export function arrowLeadsTo<Stop extends EventTarget>(
  press: Press,
  stops: readonly Stop[],
): Stop | undefined {
  const held = press.altKey || press.ctrlKey || press.metaKey || press.shiftKey;
  const step = steps[press.key];
  const at = stops.findIndex((stop) => stop === press.target);
  return step === undefined || held || press.isComposing || at < 0 ? undefined : stops[at + step];
}
