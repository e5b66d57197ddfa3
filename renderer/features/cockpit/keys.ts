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
  onSilent: () => void = () => undefined,
): () => void {
  const press = (key: string) => (event: KeyboardEvent) => {
    event.preventDefault();
    const action = byKey(actions()).get(key);
    if (action?.isAvailable) action.run?.();
    else onSilent();
  };
  const heard = (those: readonly string[]) =>
    Object.fromEntries(those.map((key) => [heardAs(key), press(key)]));
  const chords = keys.filter(isChord);
  const stops = [
    tinykeys(target, heard(keys.filter((key) => !isChord(key))), { ignore: belongsElsewhere }),
    // No field writes anything by these.
    tinykeys(target, heard(chords), { ignore: isBusy }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function isChord(key: string): boolean {
  return key.startsWith('mod+');
}

/** Signs may need Shift on one keyboard and none on another. */
function heardAs(key: string): string {
  if (isChord(key)) return key.replace('mod', '$mod');
  if (key === 'esc') return 'Escape';
  return /^[a-z0-9]$/.test(key) ? key : `[Shift]+${key}`;
}

const TAKES_KEYS =
  'input:not([type="range"]), textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], dialog';

function belongsElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  return isBusy(event) || (target instanceof Element && target.closest(TAKES_KEYS) !== null);
}

/** An input method, or a dialog, has the keys. */
function isBusy(event: KeyboardEvent): boolean {
  // 229: an input method is composing, also where `isComposing` is not told yet.
  if (event.isComposing || event.keyCode === 229 || event.repeat) return true;
  return document.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]') !== null;
}
