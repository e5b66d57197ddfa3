// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Action, byKey } from '#renderer/state/actions/action.ts';
import { listenToKeys } from './keys.ts';

let pressed: string[] = [];
let isAvailable = true;
let stop: () => void;

/** An action with a key that says when it ran. */
function keyed(key: string): Action {
  return { id: `act.${key}`, group: 'work', key, isAvailable, run: () => pressed.push(key) };
}

beforeEach(() => {
  pressed = [];
  isAvailable = true;
  stop = listenToKeys(window, ['t', 'n', 'c', '4', '/', '?'], () =>
    ['T', 'N', 'C', '4', '/', '?'].map(keyed),
  );
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body) {
  const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...init });
  const held: Readonly<Record<string, boolean | undefined>> = {
    Shift: init.shiftKey,
    Control: init.ctrlKey,
    Alt: init.altKey,
    Meta: init.metaKey,
  };
  // The browser of these tests leaves it out.
  Object.defineProperty(event, 'getModifierState', { value: (name: string) => held[name] === true });
  if (init.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: init.keyCode });
  target.dispatchEvent(event);
}

it('[DESK-4] one key leads to each action', () => {
  for (const key of ['t', 'n', '/', '4']) press(key);
  press('?', { shiftKey: true });
  press('/', { shiftKey: true });
  expect(pressed).toEqual(['T', 'N', '/', '4', '?', '/']);
});

it('[DESK-4] the key of an action that leads nowhere now is silent', () => {
  isAvailable = false;
  press('t');
  isAvailable = true;
  press('t');
  expect(pressed).toEqual(['T']);
});

it('[DESK-4] two actions on one key are refused', () => {
  expect(() => byKey([keyed('t'), { ...keyed('T'), id: 'another' }])).toThrow(
    'T is the key of act.t and of another',
  );
  expect([...byKey([keyed('T'), keyed('?')]).keys()]).toEqual(['t', '?']);
});

it('[DESK-4] a key with Ctrl, Alt or Meta is the browser’s', () => {
  press('t', { ctrlKey: true });
  press('n', { metaKey: true });
  press('c', { altKey: true });
  expect(pressed).toEqual([]);
});

it.each(['input', 'textarea', 'select'])('[DESK-4] while writing in an %s, keys are letters', (tag) => {
  const field = document.createElement(tag);
  document.body.append(field);
  press('t', {}, field);
  expect(pressed).toEqual([]);
});

it('[DESK-4] while an input method composes, keys are its own', () => {
  press('t', { isComposing: true });
  press('n', { keyCode: 229 });
  expect(pressed).toEqual([]);
});

it('[DESK-4] while a dialog is open, keys are its own', () => {
  const dialog = document.createElement('div');
  dialog.setAttribute('role', 'dialog');
  document.body.append(dialog);
  press('t');
  dialog.remove();
  press('t');
  expect(pressed).toEqual(['T']);
});

it('[DESK-4] a key that is held down counts once', () => {
  press('t');
  press('t', { repeat: true });
  expect(pressed).toEqual(['T']);
});

it('[DESK-4] nothing is heard any more after stopping', () => {
  stop();
  press('t');
  expect(pressed).toEqual([]);
});
