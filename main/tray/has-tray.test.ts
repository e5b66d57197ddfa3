import { describe, expect, it } from 'vitest';
import { closeToTray } from './close-to-tray.ts';
import { hasTray } from './has-tray.ts';

function answers(text: string) {
  return async () => text;
}

function fails() {
  return Promise.reject(new Error('no such program'));
}

describe('whether there is a tray', () => {
  it.each([
    ['win32', '', fails, true],
    ['darwin', '', fails, true],
    ['linux', '', answers('(true,)\n'), true],
    ['linux', '', answers('(false,)\n'), false],
    ['linux', '', fails, false],
    ['linux', 'yes', fails, true],
    ['win32', 'no', fails, false],
    ['linux', 'perhaps', fails, false],
  ] as const)('[DESK-2] on %s, told %j: case %#', async (platform, said, run, expected) => {
    expect(await hasTray({ platform, said, run })).toBe(expected);
  });
});

describe('closing the window', () => {
  function closed(given: { hasTray: boolean; isEnding?: boolean }) {
    const done: string[] = [];
    let onClose: (event: { preventDefault(): void }) => void = () => {};
    closeToTray({
      window: {
        on: (_event: string, listener: typeof onClose) => {
          onClose = listener;
        },
        hide: () => void done.push('hidden'),
      } as never,
      hasTray: given.hasTray,
      isEnding: () => given.isEnding ?? false,
      askToQuit: () => void done.push('quits'),
      tellStays: () => void done.push('said'),
    });
    onClose({ preventDefault: () => void done.push('kept') });
    return done;
  }

  it('[DESK-2] hides it where there is a tray, and says so', () => {
    expect(closed({ hasTray: true })).toEqual(['kept', 'hidden', 'said']);
  });

  it('[DESK-2] is quitting where there is none, and really closes at the end', () => {
    expect(closed({ hasTray: false })).toEqual(['kept', 'quits']);
    expect(closed({ hasTray: true, isEnding: true })).toEqual([]);
  });
});
