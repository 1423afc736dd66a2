/**
 * The keys of a widget: Space plays, ← → step, Home and End jump, anywhere in
 * it. Where the focused control uses a key itself, the control wins.
 */

export type KeyCommand = 'toggle' | 'step-back' | 'step-forward' | 'start' | 'end';

/** What the keys drive; a `Player` is one. */
export interface Playing {
  toggle(): void;
  stepBack(): void;
  stepForward(): void;
  restart(): void;
  toEnd(): void;
}

/** What decides whether a focused element uses a key itself. */
export interface KeyTarget {
  /** The tag, in small letters. */
  readonly tag: string;
  /** Type of an input, else empty. */
  readonly type: string;
  readonly role: string;
  readonly editable: boolean;
  /** It has more content than room, so that keys scroll it. */
  readonly scrolls: boolean;
  readonly in_dialog: boolean;
}

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly defaultPrevented: boolean;
}

const commands = new Map<string, KeyCommand>([
  [' ', 'toggle'],
  ['ArrowLeft', 'step-back'],
  ['ArrowRight', 'step-forward'],
  ['Home', 'start'],
  ['End', 'end'],
]);

/** On *Time*, where a slider has up and down as well. */
const time_commands = new Map<string, KeyCommand>([
  ...commands,
  ['ArrowDown', 'step-back'],
  ['ArrowUp', 'step-forward'],
]);

const every_key = [...commands.keys()];
const arrows = ['ArrowLeft', 'ArrowRight'];

/** The keys that each kind of control uses itself; what is not named here uses none. */
const used_by = new Map<string, readonly string[]>([
  ...['button', 'summary', 'a', 'checkbox', 'switch', 'link', 'submit'].map(
    (kind) => [kind, [' ']] as const,
  ),
  ['radio', [' ', ...arrows]],
  ['range', [...arrows, 'Home', 'End']],
  ...['select', 'textarea', 'input', 'iframe', 'audio', 'video']
    .concat(
      ['listbox', 'option', 'combobox', 'menu', 'menuitem', 'tab'],
      ['slider', 'spinbutton', 'textbox', 'grid', 'gridcell', 'tree', 'treeitem'],
    )
    .map((kind) => [kind, every_key] as const),
]);

/** What a key does, pressed with `target` focused; null where it is not ours. */
export function keyCommand(press: KeyPress, target: KeyTarget): KeyCommand | null {
  const command = plainCommand(press, commands);
  if (!command || target.in_dialog || target.editable || target.scrolls) return null;
  const kind = target.role || (target.tag === 'input' && inputKind(target.type)) || target.tag;
  return used_by.get(kind)?.includes(press.key) ? null : command;
}

/** What a key does on the *Time* slider itself; its other keys stay the browser's. */
export function timeCommand(press: KeyPress): KeyCommand | null {
  return plainCommand(press, time_commands);
}

/** Does what a key asks for, and keeps the browser from doing something else as well. */
export function obey(command: KeyCommand | null, event: KeyboardEvent, playing: Playing): void {
  if (!command) return;
  event.preventDefault();
  if (command === 'step-back') playing.stepBack();
  else if (command === 'step-forward') playing.stepForward();
  else if (command === 'start') playing.restart();
  else if (command === 'end') playing.toEnd();
  else if (!event.repeat) playing.toggle();
}

/** An attachment for a widget's root. */
export function keys(playing: Playing): (root: HTMLElement) => () => void {
  return (root) => {
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof Element) {
        obey(keyCommand(event, keyTarget(event.target)), event, playing);
      }
    };
    root.addEventListener('keydown', listen);
    return () => root.removeEventListener('keydown', listen);
  };
}

function plainCommand(press: KeyPress, from: ReadonlyMap<string, KeyCommand>): KeyCommand | null {
  const modified = press.altKey || press.ctrlKey || press.metaKey || press.shiftKey;
  return modified || press.defaultPrevented ? null : (from.get(press.key) ?? null);
}

function inputKind(type: string): string {
  return ['range', 'checkbox', 'radio', 'button', 'submit'].includes(type) ? type : 'input';
}

function keyTarget(element: Element): KeyTarget {
  return {
    tag: element.localName,
    type: element.getAttribute('type') ?? '',
    role: element.getAttribute('role') ?? '',
    editable: element instanceof HTMLElement && element.isContentEditable,
    scrolls: element.matches('[tabindex="0"]') && overflows(element),
    in_dialog: element.closest('dialog, [popover]') !== null,
  };
}

function overflows(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
  );
}
