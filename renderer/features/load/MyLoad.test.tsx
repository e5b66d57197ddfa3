import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Refuse, showPage } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { dayAfter } from '#shared/load/day-range.ts';
import { HOUR } from '#shared/time/instant.ts';
import { MyLoad } from './MyLoad.tsx';
import { dayHere } from './range.ts';

const BO = { session: 'bearer', participant: 'bo', name: 'Bo', owner: false };
const NOTHING = { business: 0, off: 0, sleep: 0 };

/** Bo, as the server counts him between two days. */
function counted(from: string | null, to: string | null, busy: boolean) {
  return {
    from,
    to,
    zone: 'Europe/Berlin',
    person: 'bo',
    name: 'Bo',
    incidents: busy ? 2 : 0,
    duty: busy ? { business: 3 * HOUR, off: 0, sleep: 4.5 * HOUR } : NOTHING,
    interruptions: busy ? { business: 0, off: 0, sleep: 6 } : NOTHING,
    days: busy ? 3 : 0,
    nights: busy ? 2 : 0,
    nightsInARow: busy ? 2 : 0,
    byDay: [],
  };
}

function page(answer: (from: string | null, to: string | null) => unknown, language: 'en' | 'ja' = 'en') {
  return showPage(<MyLoad />, {
    session: BO,
    language,
    answers: {
      'GET /api/v1/me/load': (_body, request) => {
        const asked = new URL(request.url).searchParams;
        return answer(asked.get('from'), asked.get('to'));
      },
    },
  });
}

it('[SHIFT-4] who wants to know sees their own hours, interruptions and nights over the days that they ask for', async () => {
  const asked: (string | null)[][] = [];
  const { user } = await page((from, to) => {
    asked.push([from, to]);
    return counted(from, to, true);
  });
  // Nothing is asked before they ask.
  expect(asked).toEqual([]);
  await user.click(screen.getByRole('button', { name: '28 days' }));
  const today = dayHere(new Date());
  expect(asked).toEqual([[dayAfter(today, -27), today]]);
  const said = await screen.findByRole('status');
  await screen.findByText('Hours');
  for (const words of ['7.5 hr', 'business hours 3 hr · sleep hours 4.5 hr', 'sleep hours 6', '2 in a row'])
    expect(said.textContent).toContain(words);
  expect(screen.getByRole('button', { name: '28 days' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: '7 days' }));
  await screen.findByText('Hours');
  expect(asked.at(-1)).toEqual([dayAfter(today, -6), today]);
  expect(screen.getByRole('button', { name: '28 days' }).getAttribute('aria-pressed')).toBe('false');
});

it('[SHIFT-4] who was on nothing is told so, in Japanese too', async () => {
  const { user } = await page((from, to) => counted(from, to, false), 'ja');
  await user.click(screen.getByRole('button', { name: '7 日間' }));
  expect((await screen.findByText(/割り込みもありません/)).textContent).toMatch(/～/);
});

it('[SHIFT-4] what cannot be counted now says why, and what stood there stays', async () => {
  let isDown = false;
  const { user } = await page((from, to) => {
    return isDown ? new Refuse(refusal('rate_limited', { seconds: 5 })) : counted(from, to, true);
  });
  await user.click(screen.getByRole('button', { name: '28 days' }));
  await screen.findByText('Hours');
  isDown = true;
  await user.click(screen.getByRole('button', { name: '90 days' }));
  await screen.findByText(/Wait 5 s and try again/);
  expect(screen.getByText('Hours')).toBeTruthy();
  expect(screen.getByRole('button', { name: '28 days' }).getAttribute('aria-pressed')).toBe('true');
});
