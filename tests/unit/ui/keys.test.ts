import { describe, expect, it } from 'vitest';
import { keyCommand, timeCommand } from '../../../src/ui/keys.ts';
import type { KeyPress, KeyTarget } from '../../../src/ui/keys.ts';

const plain: KeyTarget = {
  tag: 'section',
  type: '',
  role: '',
  editable: false,
  scrolls: false,
  in_dialog: false,
};
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...more,
});
const on = (target: Partial<KeyTarget>) =>
  [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].map((key) =>
    keyCommand(press(key), { ...plain, ...target }),
  );

const all = ['toggle', 'step-back', 'step-forward', 'start', 'end'];
const all_but_space = [null, 'step-back', 'step-forward', 'start', 'end'];
const space_only = ['toggle', null, null, null, null];
const ends_only = [null, null, null, 'start', 'end'];
const none = [null, null, null, null, null];

describe('keyCommand', () => {
  it.each([
    ['a place that uses no key', {}, all],
    ['a button', { tag: 'button' }, all_but_space],
    ['a summary', { tag: 'summary' }, all_but_space],
    ['a link', { tag: 'a' }, all_but_space],
    ['a checkbox', { tag: 'input', type: 'checkbox' }, all_but_space],
    ['an SVG mark in the role of a button', { tag: 'g', role: 'button' }, all_but_space],
    ['a slider', { tag: 'input', type: 'range' }, space_only],
    ['a select', { tag: 'select' }, none],
    ['a radio button', { tag: 'input', type: 'radio' }, ends_only],
    ['a mark in the role of a radio button', { tag: 'g', role: 'radio' }, ends_only],
    ['a text field', { tag: 'input', type: 'text' }, none],
    ['a field of no said type', { tag: 'input' }, none],
    ['a text area', { tag: 'textarea' }, none],
    ['a tab', { tag: 'button', role: 'tab' }, none],
    ['editable text', { tag: 'p', editable: true }, none],
    ['a box that scrolls', { tag: 'ol', scrolls: true }, none],
    ['a button in a dialog', { tag: 'button', in_dialog: true }, none],
  ])('knows which keys are left by %s', (_name, target, commands) => {
    expect(on(target)).toEqual(commands);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'shiftKey', 'defaultPrevented'])(
    'leaves a press with %s alone',
    (modifier) => {
      expect(keyCommand(press(' ', { [modifier]: true }), plain)).toBeNull();
      expect(timeCommand(press('ArrowLeft', { [modifier]: true }))).toBeNull();
    },
  );

  it.each(['a', 'Enter', 'Tab', 'Escape', 'ArrowUp', 'ArrowDown', 'PageDown', 'constructor'])(
    'leaves %s alone',
    (key) => {
      expect(keyCommand(press(key), plain)).toBeNull();
    },
  );
});

describe('timeCommand', () => {
  it('steps by all four arrows and jumps to both ends', () => {
    const commands = ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'Home', 'End'].map((key) =>
      timeCommand(press(key)),
    );
    expect(commands).toEqual([
      'step-back',
      'step-back',
      'step-forward',
      'step-forward',
      'start',
      'end',
    ]);
  });

  it('leaves the other keys of a slider to the browser', () => {
    expect(timeCommand(press('PageUp'))).toBeNull();
    expect(timeCommand(press('Tab'))).toBeNull();
  });
});
