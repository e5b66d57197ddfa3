import { expect, it } from 'vitest';
import { HOUR, type Instant, plus } from '#shared/time/instant.ts';
import { movableClock } from '#tests/support/movable-clock.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

async function calendarOf(server: TestServer, token: string, language: 'en' | 'ja' = 'en'): Promise<string> {
  const { body } = await server.call('POST', '/api/v1/me/calendar-link', { token, body: { language } });
  const calendar = await server.call('GET', new URL(body.url).pathname, { token: null });
  expect(calendar.status).toBe(200);
  return calendar.body.replaceAll('\r\n ', '');
}

async function plan(server: TestServer, incident: string, shifts: readonly object[], remove?: string[]) {
  const data = { shifts, ...(remove === undefined ? {} : { remove }) };
  const { status, body } = await server.command(OWNER_TOKEN, incident, 'shift.plan', data);
  expect([status, body.error]).toEqual([200, undefined]);
  return body.events[0].data.shifts.map(({ id }: { readonly id: string }) => id) as string[];
}

function moment(at: Instant): string {
  return `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function summaries(calendar: string): readonly string[] {
  return [...calendar.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, words = '']) => words);
}

it('[SHIFT-1] a calendar tells the person’s own shifts of all their incidents, in its language, and not a drill’s', async () => {
  const clock = movableClock();
  const server = await testServer({ clock });
  const first = await server.declare({ title: 'Secret checkout' });
  const ana = await server.person(first, 'responder', 'Ana');
  const bo = await server.person(first, 'responder', 'Bo');
  const from = plus(clock.now(), 2 * HOUR);
  const to = plus(clock.now(), 10 * HOUR);
  const [shift = ''] = await plan(server, first, [
    { role: 'scribe', person: ana.participant, from, to },
    { role: 'responder', slot: 2, person: bo.participant, from, to },
  ]);
  for (const kind of ['real', 'drill']) {
    const incident = await server.declare({ kind });
    const invited = await server.call('POST', `/api/v1/incidents/${incident}/invites`, {
      body: { role: 'deputy' },
    });
    await server.call('POST', '/api/v1/join', {
      token: ana.session,
      body: { token: invited.body.token, name: 'Ana' },
    });
    await plan(server, incident, [{ role: 'deputy', person: ana.participant, from: to, to: plus(to, HOUR) }]);
  }
  const told = await calendarOf(server, ana.session);
  expect(summaries(told)).toEqual(['QD-1: on duty as scribe', 'QD-2: on duty as deputy']);
  expect(told).toContain(`UID:${first}.${shift}@quarterdeck\r\n`);
  expect(told).toContain(`DTSTART:${moment(from)}\r\nDTEND:${moment(to)}\r\n`);
  expect(told).not.toContain('Secret');
  expect(summaries(await calendarOf(server, ana.session, 'ja'))).toContain('QD-1：当番（記録係）');
  expect(summaries(await calendarOf(server, bo.session, 'ja'))).toEqual(['QD-1：当番（対応者 2）']);
});

it('[SHIFT-1] what was moved is told anew under the same id and what was taken out goes', async () => {
  const clock = movableClock();
  const server = await testServer({ clock });
  const incident = await server.declare();
  const ana = await server.person(incident, 'responder', 'Ana');
  const start = clock.now();
  const at = (hours: number) => plus(start, hours * HOUR);
  const line = { role: 'responder', person: ana.participant };
  const [moved = '', removed = ''] = await plan(server, incident, [
    { ...line, from: at(1), to: at(9) },
    { ...line, from: at(24), to: at(30) },
  ]);
  const sequenceOf = (calendar: string) => Number(/^SEQUENCE:(\d+)\r$/m.exec(calendar)?.[1]);
  const before = await calendarOf(server, ana.session);
  await clock.advance(10 * 60_000);
  await plan(server, incident, [{ ...line, id: moved, from: at(2), to: at(9) }], [removed]);
  const after = await calendarOf(server, ana.session);
  expect([...after.matchAll(/^UID:(.*)@quarterdeck\r$/gm)].map(([, id]) => id)).toEqual([
    `${incident}.${moved}`,
  ]);
  expect(after).toContain(`DTSTART:${moment(at(2))}\r\n`);
  expect(sequenceOf(after)).toBeGreaterThan(sequenceOf(before));
});
