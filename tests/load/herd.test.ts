import { expect, it } from 'vitest';
import { herd } from './herd.ts';

it('[SYNC-3 SYNC-6] a crowd whose server dies is back, nobody is turned away, and all have the same', async () => {
  const job = { screens: 60, people: 20, processes: 1, missed: 30, perSecond: 10 };
  const { status, head, refused, handshakesRefused } = await herd(job);
  expect(status).toMatchObject({ live: 60, least: head, most: head, ended: 0, holes: 0, failures: 0 });
  expect({ refused, handshakesRefused }).toEqual({ refused: 0, handshakesRefused: 0 });
}, 120_000);
