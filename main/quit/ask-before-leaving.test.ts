import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { knownAppearance } from '../appearance/appearance.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';

function leaving(answer: number) {
  const webContents = new EventEmitter();
  const asked: string[] = [];
  let stays = 0;
  askBeforeLeaving({
    window: { webContents } as never,
    dialog: {
      showMessageBoxSync: (...[, question]: unknown[]) => {
        asked.push((question as { message: string }).message);
        return answer;
      },
    },
    appearance: knownAppearance({ setting: { read: () => undefined, write: () => {} }, locale: 'ja' }),
    onStay: () => {
      stays += 1;
    },
  });
  const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) };
  webContents.emit('will-prevent-unload', event);
  return { asked, stays, leaves: event.defaultPrevented };
}

it('[DESK-2] a page that holds a file which was not sent asks before it goes, and goes where they mean it', () => {
  const asked = ['送信が終わっていないファイルがあります'];
  expect(leaving(0)).toEqual({ asked, stays: 0, leaves: true });
  expect(leaving(1)).toEqual({ asked, stays: 1, leaves: false });
});
