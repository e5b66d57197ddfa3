import { act, screen, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { MySleep as Told } from '#shared/protocol/rest/sleep.ts';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { MySleep } from './MySleep.tsx';

const MINE = '/api/v1/incidents/i1/my-sleep';
const OUTLOOK: NonNullable<Told['outlook']> = {
  windows: [],
  assumed: [],
  handOverBy: null,
  level: 'calm',
  reasons: [],
};

/** A server that keeps one diary, which other devices tell, too. */
async function aSleeper(diary: Told['diary']) {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(person('bo'), 'participant.describe', { zone: 'Etc/UTC' });
  const kept = { diary, outlook: OUTLOOK as Told['outlook'], wokenAt: null };
  const stage = await showRoom(<MySleep />, server, {
    id: 'bo',
    answers: {
      [`GET ${MINE}`]: () => kept,
      [`PUT ${MINE}`]: (body) => {
        kept.diary = body as Told['diary'];
        return kept;
      },
    },
  });
  await stage.settle();
  return { stage, kept, now: server.now };
}

it('[FAT-3] what was told on another device meanwhile stays, whatever is told here', async () => {
  const { stage, kept, now } = await aSleeper({ sleep: [], reports: [] });
  const night = { from: plus(now, -9 * HOUR), to: plus(now, -2 * HOUR) };
  kept.diary = { sleep: [night], reports: [] };
  await stage.user.click(screen.getByRole('button', { name: 'How sleepy am I now?' }));
  await stage.user.click(screen.getByRole('button', { name: '3 alert' }));
  await stage.settle();
  expect(kept.diary).toMatchObject({ sleep: [night], reports: [{ kss: 3 }] });
  expect(
    within(screen.getByRole('list', { name: 'Sleep that I told' })).getAllByRole('listitem'),
  ).toHaveLength(1);
});

it('[FAT-4] a report that was a slip is seen in words, and taken out', async () => {
  const at = (hour: string) => `2026-11-20T${hour}:00.000Z`;
  const { stage, kept } = await aSleeper({
    sleep: [],
    reports: [
      { at: at('07:00'), kss: 9 },
      { at: at('08:00'), kss: 2 },
    ],
  });
  const reports = within(screen.getByRole('list', { name: 'How sleepy I said I was' }));
  expect(reports.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/08:00: very alert/),
    expect.stringMatching(/07:00: very sleepy, great effort to keep awake/),
  ]);
  await stage.user.click(reports.getByRole('button', { name: /^Take out: .*07:00: very sleepy/ }));
  await stage.settle();
  expect(kept.diary?.reports).toEqual([{ at: at('08:00'), kss: 2 }]);
  expect(reports.getAllByRole('listitem')).toHaveLength(1);
});

it('[FAT-3] the outlook is asked for anew every five minutes, and when the page is seen again', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { stage, kept } = await aSleeper({ sleep: [], reports: [] });
  expect(screen.queryByText('Hand over now.')).toBeNull();
  kept.outlook = { ...OUTLOOK, handOverBy: '2026-11-20T00:00:00.000Z' };
  await act(async () => void vi.advanceTimersByTime(5 * MINUTE));
  await stage.settle();
  expect(screen.getByText('Hand over now.')).toBeTruthy();
  kept.outlook = OUTLOOK;
  await stage.pass(1);
  await stage.settle();
  expect(screen.queryByText('Hand over now.')).toBeNull();
});
