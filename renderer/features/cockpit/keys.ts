import { tinykeys } from 'tinykeys';

/** What a key of the cockpit leads to. Nothing destructive is on one key: `claim` asks first. */
export interface KeyVerbs {
  readonly task: () => void;
  readonly note: () => void;
  readonly broadcast: () => void;
  readonly claim: () => void;
  readonly find: () => void;
  readonly keys: () => void;
  /** 1 to 4. */
  readonly panel: (number: number) => void;
}

/** The keys as they are shown in the overview. */
export const KEYS: readonly { readonly key: string; readonly verb: keyof KeyVerbs }[] = [
  { key: 'T', verb: 'task' },
  { key: 'N', verb: 'note' },
  { key: 'B', verb: 'broadcast' },
  { key: 'C', verb: 'claim' },
  { key: '/', verb: 'find' },
  { key: '1 … 4', verb: 'panel' },
  { key: '?', verb: 'keys' },
];

/** Listens on a window; returns how to stop. Keys that belong to a field, a menu or a dialog stay theirs. */
export function listenToKeys(target: Window, verbs: KeyVerbs): () => void {
  const once = (verb: () => void) => (event: KeyboardEvent) => {
    event.preventDefault();
    verb();
  };
  const panels = Object.fromEntries(
    [1, 2, 3, 4].map((number) => [`${number}`, once(() => verbs.panel(number))]),
  );
  return tinykeys(
    target,
    {
      t: once(verbs.task),
      n: once(verbs.note),
      b: once(verbs.broadcast),
      c: once(verbs.claim),
      '[Shift]+/': once(verbs.find),
      '[Shift]+?': once(verbs.keys),
      ...panels,
    },
    { ignore: belongsElsewhere },
  );
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
