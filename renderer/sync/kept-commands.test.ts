import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { refusal } from '#shared/errors/refusal.ts';
import { boxOf } from './durable-outbox.ts';
import { aBrowser, note } from './testing/browser.ts';

const SERVER = 'https://room.test';

it('[SYNC-4] a person’s own commands are counted in all of their rooms, and discarded in all of them alone', async () => {
  const browser = aBrowser();
  const [first, second, hers] = [
    boxOf(SERVER, 'one', 'ana'),
    boxOf(SERVER, 'two', 'ana'),
    boxOf(SERVER, 'one', 'bo'),
  ];
  const elsewhere = boxOf('https://other.test', 'one', 'ana');
  for (const [box, ids] of [
    [first, ['a', 'b']],
    [second, ['c']],
    [hers, ['d']],
    [elsewhere, ['e']],
  ] as const) {
    const window = browser.window(box);
    for (const id of ids) window.put(note(id));
    await browser.keeps(box, ids.length);
    window.stop();
  }
  const window = browser.window(second);
  window.put({ ...note('refused'), refused: refusal('closed') });
  await browser.keeps(second, 2);

  const kept = browser.keptCommands(SERVER);
  expect([await kept.count('ana'), await kept.count('bo'), await kept.count('eve')]).toEqual([3, 1, 0]);
  await kept.discard('ana');
  expect([await kept.count('ana'), await kept.count('bo')]).toEqual([0, 1]);
  expect([await browser.kept(first), await browser.kept(second)]).toEqual([[], []]);
  expect([await browser.kept(hers), await browser.kept(elsewhere)]).toEqual([['d'], ['e']]);
  // The window that is open hears of it, and would send nothing.
  await expect.poll(() => window.list()).toEqual([]);
});
