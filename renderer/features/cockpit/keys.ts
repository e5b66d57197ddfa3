import { tinykeys } from 'tinykeys';
import { type Action, byKey } from '#renderer/state/actions/action.ts';

/**
 * Listens on a window for the keys that these actions have, whatever the actions are at the moment of pressing;
 * returns how to stop. Keys that belong to a field, a menu or a dialog stay theirs.
 */
export function listenToKeys(
  target: Window,
  keys: readonly string[],
  actions: () => readonly Action[],
): () => void {
  const press = (key: string) => (event: KeyboardEvent) => {
    event.preventDefault();
    const action = byKey(actions()).get(key);
    if (action?.isAvailable) action.run();
  };
  return tinykeys(target, Object.fromEntries(keys.map((key) => [heardAs(key), press(key)])), {
    ignore: belongsElsewhere,
  });
}

/** Signs may need Shift on one keyboard and none on another. */
function heardAs(key: string): string {
  return /^[a-z0-9]$/.test(key) ? key : `[Shift]+${key}`;
}

const TAKES_KEYS =
  'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], dialog';

function belongsElsewhere(event: KeyboardEvent): boolean {
  // 229: an input method is composing, also where `isComposing` is not told yet.
  if (event.isComposing || event.keyCode === 229 || event.repeat) return true;
  const { target } = event;
  if (target instanceof Element && target.closest(TAKES_KEYS) !== null) return true;
  return document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;
}
