import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { closeToTray } from './close-to-tray.ts';

interface Given {
  readonly hasTray: boolean;
  readonly isEnding?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly isFullScreen?: boolean;
}

/** A cockpit that is closed: what happened then, in order. Leaving a full screen takes its time. */
function closed({ hasTray, isEnding = false, platform = 'darwin', isFullScreen = false }: Given) {
  const done: string[] = [];
  const window = Object.assign(new EventEmitter(), {
    hide: () => done.push('hidden'),
    isFullScreen: () => isFullScreen,
    setFullScreen: () => done.push('leaves full screen'),
  });
  closeToTray({
    window: window as never,
    platform,
    hasTray,
    isEnding: () => isEnding,
    askToQuit: () => done.push('quits'),
    tellStays: () => done.push('said'),
  });
  window.emit('close', { preventDefault: () => done.push('kept') });
  return { done, hasLeft: () => void window.emit('leave-full-screen') };
}

describe('closing the window', () => {
  it('[DESK-2] hides it where there is a tray, and says so', () => {
    expect(closed({ hasTray: true }).done).toEqual(['kept', 'hidden', 'said']);
  });

  it('[DESK-2] is quitting where there is none, and really closes at the end', () => {
    expect(closed({ hasTray: false }).done).toEqual(['kept', 'quits']);
    expect(closed({ hasTray: true, isEnding: true }).done).toEqual([]);
  });

  it('[DESK-2] on macOS leaves the full screen before it hides: its space would stay behind, black', () => {
    const { done, hasLeft } = closed({ hasTray: true, isFullScreen: true });
    expect(done).toEqual(['kept', 'leaves full screen', 'said']);
    hasLeft();
    expect(done.at(-1)).toBe('hidden');
  });

  it('[DESK-2] elsewhere hides it as it is, so that it comes back full screen', () => {
    const { done } = closed({ hasTray: true, isFullScreen: true, platform: 'linux' });
    expect(done).toEqual(['kept', 'hidden', 'said']);
  });
});
