import { afterEach, beforeEach, expect, it } from 'vitest';
import { listenToKeys } from './keys.ts';

let pressed: string[] = [];
let stop: () => void;

beforeEach(() => {
  pressed = [];
  const verb = (name: string) => () => pressed.push(name);
  stop = listenToKeys(window, {
    task: verb('task'),
    note: verb('note'),
    broadcast: verb('broadcast'),
    claim: verb('claim'),
    find: verb('find'),
    keys: verb('keys'),
    panel: (number) => pressed.push(`panel ${number}`),
  });
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

it('[DESK-4] one key leads to each place', () => {
  for (const key of ['t', 'n', 'b', 'c', '/', '1', '4']) press(key);
  press('?', { shiftKey: true });
  press('/', { shiftKey: true });
  expect(pressed).toEqual([
    'task',
    'note',
    'broadcast',
    'claim',
    'find',
    'panel 1',
    'panel 4',
    'keys',
    'find',
  ]);
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
  expect(pressed).toEqual(['task']);
});

it('[DESK-4] a key that is held down counts once', () => {
  press('t');
  press('t', { repeat: true });
  expect(pressed).toEqual(['task']);
});

it('[DESK-4] nothing is heard any more after stopping', () => {
  stop();
  press('t');
  expect(pressed).toEqual([]);
});
