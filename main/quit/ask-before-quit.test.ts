import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { knownAppearance } from '../appearance/appearance.ts';
import { askBeforeQuit } from './ask-before-quit.ts';

function program(open: number, answer: number) {
  const asked: string[] = [];
  const events = new EventEmitter();
  const autoUpdater = new EventEmitter();
  let ended = 0;
  const quit = () => {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
    events.emit('before-quit', event);
    if (!event.defaultPrevented) ended += 1;
  };
  const quitting = askBeforeQuit({
    app: Object.assign(events, { quit }) as never,
    autoUpdater: autoUpdater as never,
    openHere: () => open,
    appearance: knownAppearance({ setting: { read: () => undefined, write: () => {} }, locale: 'ja' }),
    ask: async ({ message }) => {
      asked.push(message);
      return { response: answer };
    },
  });
  return { quit, quitting, autoUpdater, asked, ended: () => ended };
}

describe('quitting', () => {
  it('[DESK-2] asks nothing where nothing stops for anybody', () => {
    const { quit, asked, ended, quitting } = program(0, 1);
    quit();
    expect([asked, ended(), quitting.isEnding()]).toEqual([[], 1, true]);
  });

  it('[DESK-2] with an incident open it asks once, in the person’s language, and stays where they stay', async () => {
    const { quit, asked, ended, quitting } = program(1, 1);
    quit();
    quit();
    await Promise.resolve();
    expect(asked).toEqual(['進行中のインシデントが 1 件あります。終了しますか？']);
    expect([ended(), quitting.isEnding()]).toEqual([0, false]);
  });

  it('[DESK-2] an end that a window did not let happen is over: closing hides again, and the next end asks', async () => {
    const { quit, quitting, asked, ended } = program(1, 0);
    quit();
    await new Promise((resolve) => setImmediate(resolve));
    quitting.stay();
    expect([ended(), quitting.isEnding()]).toEqual([1, false]);
    quit();
    expect([asked.length, ended()]).toEqual([2, 1]);
  });

  it('[DESK-2] windows that the system’s updater closes before the end really close', () => {
    const { quit, quitting, autoUpdater, asked, ended } = program(1, 1);
    autoUpdater.emit('before-quit-for-update');
    expect(quitting.isEnding()).toBe(true);
    quit();
    expect([asked, ended()]).toEqual([[], 1]);
  });

  it('[DESK-2] and ends where they mean it', async () => {
    const { quit, asked, ended } = program(1, 0);
    quit();
    await new Promise((resolve) => setImmediate(resolve));
    expect([asked.length, ended()]).toEqual([1, 1]);
  });
});
