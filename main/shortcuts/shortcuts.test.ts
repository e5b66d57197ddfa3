import { describe, expect, it } from 'vitest';
import { acceleratorSchema } from '#shared/desktop/accelerator.ts';
import { type ChosenShortcuts, registerShortcuts } from './shortcuts.ts';

function machine(taken: readonly string[] = [], chosen?: ChosenShortcuts) {
  const held = new Map<string, () => void>();
  const pressed: string[] = [];
  let kept = chosen;
  const shortcuts = registerShortcuts({
    globalShortcut: {
      register: (keys, press) => {
        if (keys.includes('F24')) throw new TypeError('this system has no such key');
        if (taken.includes(keys)) return false;
        held.set(keys, press);
        return true;
      },
      unregister: (keys) => void held.delete(keys),
    },
    setting: {
      read: () => kept,
      write: (value) => {
        kept = value;
      },
    },
    onPress: { note: () => void pressed.push('note'), cockpit: () => void pressed.push('cockpit') },
  });
  const choose = (value: ChosenShortcuts) => {
    kept = value;
  };
  return { shortcuts, held, pressed, kept: () => kept, choose };
}

const NOTE = 'CommandOrControl+Alt+Shift+N';
const COCKPIT = 'CommandOrControl+Alt+Shift+Q';

describe('keys from anywhere', () => {
  it('[DESK-2] are asked for at the start, each does its own, and all are let go at the end', () => {
    const { shortcuts, held, pressed } = machine();
    held.get(NOTE)?.();
    held.get(COCKPIT)?.();
    expect(pressed).toEqual(['note', 'cockpit']);
    shortcuts.stop();
    expect(held.size).toBe(0);
  });

  it('[DESK-2] that were chosen elsewhere are asked for at once, also each the other’s', () => {
    const { shortcuts, held, pressed, choose } = machine();
    choose({ note: COCKPIT, cockpit: NOTE });
    shortcuts.reread();
    held.get(NOTE)?.();
    held.get(COCKPIT)?.();
    expect(pressed).toEqual(['cockpit', 'note']);
    choose({ note: null, cockpit: NOTE });
    shortcuts.reread();
    expect([...held.keys()]).toEqual([NOTE]);
  });

  it('[DESK-2] that another program has are said not to be held', () => {
    const { shortcuts } = machine([NOTE]);
    expect(shortcuts.all()).toEqual([
      { name: 'note', keys: NOTE, isHeld: false },
      { name: 'cockpit', keys: COCKPIT, isHeld: true },
    ]);
  });

  it('[DESK-2] can be others or none, which is kept', () => {
    const { shortcuts, held, kept } = machine();
    expect(shortcuts.set('note', 'Alt+Shift+F9')[0]).toEqual({
      name: 'note',
      keys: 'Alt+Shift+F9',
      isHeld: true,
    });
    expect(shortcuts.set('cockpit', null)[1]).toEqual({ name: 'cockpit', keys: null, isHeld: false });
    expect([...held.keys()]).toEqual(['Alt+Shift+F9']);
    expect(kept()).toEqual({ note: 'Alt+Shift+F9', cockpit: null });
    expect(shortcuts.set('note', 'Alt+F24')[0]).toMatchObject({ isHeld: false });
  });

  it('[DESK-2] the same keys cannot do both; what is let go is given to the other', () => {
    const { shortcuts } = machine([], { note: COCKPIT });
    expect(shortcuts.all().map(({ isHeld }) => isHeld)).toEqual([true, false]);
    expect(shortcuts.set('note', NOTE).map(({ isHeld }) => isHeld)).toEqual([true, true]);
  });

  it.each([NOTE, 'Control+Alt+1', 'F12+F12', 'Alt+F4', 'Super+Shift+Space'])('[DESK-2] %s', (keys) => {
    expect(acceleratorSchema.safeParse(keys).success).toBe(!keys.startsWith('F12'));
  });

  it.each(['CommandOrControl+C', 'A', 'Shift+A', 'Alt+Alt+A', 'Alt+Shift', 'Alt+Shift+Return', '', 'F9'])(
    '[DESK-2] %j would be taken from every program',
    (keys) => {
      expect(acceleratorSchema.safeParse(keys).success).toBe(false);
    },
  );
});
