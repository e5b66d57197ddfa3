import { acceleratorSchema } from '#shared/desktop/accelerator.ts';

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** By where the key is: what it writes changes with Alt and with the language. */
const NAMES: Readonly<Record<string, string>> = {
  Space: 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
};

/** The keys that are pressed, as a shortcut; null where they are none that may be taken from the whole machine. */
export function acceleratorOf(pressed: Pressed, isMac: boolean): string | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  const key = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] ?? (/^F\d+$/.test(code) ? code : NAMES[code]);
  if (key === undefined) return null;
  const mod = isMac ? metaKey : ctrlKey;
  const other = isMac ? ctrlKey : metaKey;
  const parts = [
    ...(mod ? ['CommandOrControl'] : []),
    ...(other ? [isMac ? 'Control' : 'Super'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key,
  ];
  const keys = parts.join('+');
  return acceleratorSchema.safeParse(keys).success ? keys : null;
}

/** A shortcut as keys are printed on this machine's keyboard. */
export function printedKeys(accelerator: string, isMac: boolean): readonly string[] {
  const names: Readonly<Record<string, string>> = isMac
    ? { CommandOrControl: '⌘', Command: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧', Super: '⌘' }
    : { CommandOrControl: 'Ctrl', Control: 'Ctrl', Command: 'Win', Super: 'Win' };
  return accelerator.split('+').map((part) => names[part] ?? part);
}
