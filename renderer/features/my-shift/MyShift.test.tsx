import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { type Answers, Refuse, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { MyShift } from './MyShift.tsx';

const LINK = 'https://room.example/calendar/abc.ics';

/** Ana relieves Sam as scribe in half an hour; Bo comes after her. */
function aRoom(): FakeServer {
  const server = new FakeServer({ ic: 'lead', sam: 'scribe', ana: 'responder', bo: 'responder' });
  server.by(person('ic'), 'command.claim', {});
  server.by(person('ana'), 'participant.describe', { zone: 'Asia/Tokyo' });
  const from = plus(server.now, 30 * MINUTE);
  const to = plus(from, 8 * HOUR);
  server.by(person('ic'), 'shift.plan', {
    shifts: [
      { role: 'scribe', person: 'ana', from, to },
      { role: 'scribe', person: 'bo', from: to, to: plus(to, 8 * HOUR) },
    ],
  });
  return server;
}

function withAnswers(more: Answers = {}): Answers {
  return {
    'GET /api/v1/me/reminders': () => ({ canMail: true, email: null }),
    'GET /api/v1/me/calendar-link': () => ({ madeAt: null }),
    ...more,
  };
}

async function opened(more: Answers = {}, language: 'en' | 'ja' = 'en') {
  const stage = await showRoom(<MyShift />, aRoom(), { id: 'ana', language, answers: withAnswers(more) });
  await stage.user.click(screen.getByRole('button', { name: /calendar|カレンダー/ }));
  return stage;
}

it('[SHIFT-2] my shift says its times at home and who is on the other sides, and I can say that I am here', async () => {
  const server = aRoom();
  const { user, settle } = await showRoom(<MyShift />, server, { id: 'ana' });
  const mine = screen.getByRole('region', { name: 'My shift' });
  const [shift] = Object.values(server.state.shifts).filter((each) => each.person === 'ana');
  const begins = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Tokyo',
  }).format(new Date(shift?.from ?? 0));
  expect(mine.textContent).toContain(begins);
  expect(mine.textContent).toMatch(/Asia\/Tokyo.*You relieve .*sam.*After you: .*bo/);
  await user.click(within(mine).getByRole('button', { name: 'I am here' }));
  await settle();
  expect(server.state.shifts[shift?.id ?? '']?.startedAt).not.toBeNull();
  await user.click(within(mine).getByRole('button', { name: 'End shift' }));
  await settle();
  expect(server.state.shifts[shift?.id ?? '']?.endedAt).not.toBeNull();
});

it('[SHIFT-2] an address is chosen, confirmed by its code, and erased', async () => {
  const told: unknown[] = [];
  const email = { address: 'ana@example.com', language: 'en' };
  const { user } = await opened({
    'PUT /api/v1/me/reminders': (body) => {
      told.push(body);
      return { canMail: true, email: { ...email, confirmedAt: null } };
    },
    'POST /api/v1/me/reminders/confirm': (body) => {
      told.push(body);
      return { canMail: true, email: { ...email, confirmedAt: '2026-11-20T14:00:00.000Z' } };
    },
    'DELETE /api/v1/me/reminders': () => ({ canMail: true, email: null }),
  });
  await user.type(await screen.findByRole('textbox', { name: 'Also by e-mail to' }), 'ana@example.com');
  await user.click(screen.getByRole('button', { name: 'Send me a code' }));
  await user.type(await screen.findByRole('textbox', { name: 'Code from the e-mail' }), '123456');
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect((await screen.findByText(/^Also by e-mail to/)).textContent).toContain('ana@example.com');
  expect(told).toEqual([email, { code: '123456' }]);
  await user.click(screen.getByRole('button', { name: 'Erase my address' }));
  expect(await screen.findByRole('textbox', { name: 'Also by e-mail to' })).toBeDefined();
});

it('[SHIFT-2] what is refused is said, in Japanese too', async () => {
  const { user } = await opened(
    { 'PUT /api/v1/me/reminders': () => new Refuse(refusal('reminders_not_taken')) },
    'ja',
  );
  await user.type(await screen.findByRole('textbox', { name: 'メールでも通知する宛先' }), 'ana@example.com');
  await user.click(screen.getByRole('button', { name: 'コードを送信' }));
  expect(await screen.findByText(/メールサーバーが受け付けませんでした/)).toBeDefined();
});

it('[SHIFT-1] the calendar’s link is shown once, with its QR code, and is ended', async () => {
  let madeAt: string | null = null;
  const { user, asked } = await opened({
    'GET /api/v1/me/calendar-link': () => ({ madeAt }),
    'POST /api/v1/me/calendar-link': () => {
      madeAt = '2026-11-20T14:00:00.000Z';
      return { url: LINK };
    },
    'DELETE /api/v1/me/calendar-link': () => ({ ended: true }),
  });
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  expect((await screen.findByRole('region', { name: 'Link to my calendar' })).textContent).toBe(LINK);
  expect(screen.getByRole('img', { name: /QR code/ })).toBeDefined();
  expect(await screen.findByText(/^There is a link, made/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'End the link' }));
  expect(await screen.findByRole('button', { name: 'Make a link' })).toBeDefined();
  expect(screen.queryByText(LINK)).toBeNull();
  expect(asked).toContain('DELETE /api/v1/me/calendar-link');
});
