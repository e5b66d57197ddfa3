import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { Refuse, showRoom } from '#renderer/testing/stage.tsx';
import { refusal } from '#shared/errors/refusal.ts';
import type { ShiftRole } from '#shared/shifts/seat.ts';
import { HOUR, type Instant, plus } from '#shared/time/instant.ts';
import { ShiftsPanel } from './ShiftsPanel.tsx';

const ANA = person('ana');

function OfRoom() {
  const isHere = useRoomView(({ state }) => state.incident !== null);
  return isHere ? <ShiftsPanel /> : null;
}

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', dee: 'deputy', bo: 'responder', cy: 'responder' });
  server.by(ANA, 'command.claim', {});
  return server;
}

const NOBODY_RESTS = { 'GET /api/v1/incidents/i1/rest': () => ({ people: [] }) };

async function show(server: FakeServer, id = 'ana', answers = {}) {
  return showRoom(<OfRoom />, server, { id, answers: { ...NOBODY_RESTS, ...answers } });
}

it('[SHIFT-1] a plan is proposed with its reasons, is a draft until it is applied, and is applied as a whole', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'Propose…' }));
  const dialog = screen.getByRole('dialog', { name: 'Propose a plan' });
  const proposed = within(within(dialog).getByRole('list', { name: 'Proposed shifts' })).getAllByRole(
    'listitem',
  );
  expect(proposed.length).toBeGreaterThan(1);
  expect(proposed[0]?.textContent).toMatch(/holds it already|nobody else could|fewest hours|daytime/);
  await stage.user.click(within(dialog).getByRole('button', { name: /^Put \d+ shifts into the draft$/ }));
  expect(screen.getByRole('status').textContent).toContain('not in the plan yet');
  expect(Object.keys(server.state.shifts)).toEqual([]);
  await stage.user.click(screen.getByRole('button', { name: 'Apply' }));
  await stage.settle();
  expect(Object.keys(server.state.shifts)).toHaveLength(proposed.length);
  expect(screen.queryByText(/not in the plan yet/)).toBeNull();
});

it('[SHIFT-1] a place asks for a skill that people have said, on some of its places or on all', async () => {
  const many = ['bo', 'cy', 'eva', 'fay', 'gus', 'hal'].map((id) => [id, 'responder'] as const);
  const server = new FakeServer({ ana: 'lead', dee: 'deputy', ...Object.fromEntries(many) });
  server.by(ANA, 'command.claim', {});
  server.by(person('bo'), 'participant.describe', { skills: ['Postgres'] });
  server.by(person('cy'), 'participant.describe', { skills: ['postgres', 'network'] });
  const stage = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'Propose…' }));
  const dialog = screen.getByRole('dialog', { name: 'Propose a plan' });
  const holders = (role: string) =>
    within(within(dialog).getByRole('list', { name: 'Proposed shifts' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '')
      .filter((words) => words.includes(role));
  async function ask(role: string, skill: string) {
    const skills = within(dialog).getByRole('group', { name: 'Skill that a place asks for' });
    await stage.user.click(within(skills).getByRole('button', { name: new RegExp(role, 'i') }));
    await stage.user.click(screen.getByRole('option', { name: skill }));
  }
  await stage.user.click(within(dialog).getByRole('button', { name: /Increase responder/i }));
  await stage.user.click(within(dialog).getByRole('button', { name: /Increase responder/i }));
  await ask('responder', 'network');
  expect(within(dialog).getByRole('list', { name: 'What nobody can fill' }).textContent).toContain('lack');
  for (const words of holders('responder')) expect(words).toContain('Name of cy');
  const places = within(dialog).getByRole('textbox', { name: /on how many places/ });
  expect((places as HTMLInputElement).value).toBe('2');
  await stage.user.click(within(dialog).getByRole('button', { name: /Decrease.*on how many places/ }));
  expect(holders('responder').some((words) => !words.includes('Name of cy'))).toBe(true);
  await ask('commander', 'Postgres');
  expect(holders('commander').length).toBeGreaterThan(0);
  for (const words of holders('commander')) expect(words).toMatch(/Name of (bo|cy)/);
  await ask('commander', 'none');
  expect(holders('commander').some((words) => /Name of (ana|dee)/.test(words))).toBe(true);
});

it('[SHIFT-1] where nobody has said a skill, it says how one could be asked for', async () => {
  const stage = await show(aRoom());
  await stage.user.click(screen.getByRole('button', { name: 'Propose…' }));
  expect(screen.getByText(/as soon as somebody has said theirs/)).toBeTruthy();
});

it('[SHIFT-1] the table says all of the plan, and a shift is added and taken out by words', async () => {
  const server = aRoom();
  server.by(ANA, 'shift.plan', {
    shifts: [
      {
        role: 'deputy',
        person: 'bo',
        from: plus(server.state.declaredAt, HOUR),
        to: plus(server.state.declaredAt, 9 * HOUR),
      },
    ],
  });
  const stage = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'Table' }));
  const row = screen.getByRole('row', { name: /Name of bo/ });
  expect(row.textContent).toContain('deputy');
  expect(row.textContent).toContain('planned');
  await stage.user.click(within(row).getByRole('button', { name: 'Name of bo' }));
  await stage.user.click(screen.getByRole('button', { name: 'Take out of the plan' }));
  expect(screen.getByRole('status').textContent).toContain('1 change');
  await stage.user.click(screen.getByRole('button', { name: 'Apply' }));
  await stage.settle();
  expect(server.state.shifts).toEqual({});
});

it('[SHIFT-1] a shift that is dragged to another row and another time has the new person and the new time', async () => {
  const server = aRoom();
  const from = plus(server.state.declaredAt, 2 * HOUR);
  server.by(ANA, 'shift.plan', {
    shifts: [{ role: 'deputy', person: 'bo', from, to: plus(from, 8 * HOUR) }],
  });
  const wide = vi
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockReturnValue(new DOMRect(0, 0, 960, 400));
  onTestFinished(() => wide.mockRestore());
  const stage = await show(server);
  const shift = screen.getByRole('button', { name: /Name of bo, deputy/ });
  shift.setPointerCapture = () => undefined;
  // 960 pixels are 24 hours, a row is 28 high.
  fireEvent.pointerDown(shift, { button: 0, clientX: 100, clientY: 100 });
  fireEvent.pointerMove(shift, { clientX: 180, clientY: 128 });
  fireEvent.pointerUp(shift, { clientX: 180, clientY: 128 });
  await stage.user.click(screen.getByRole('button', { name: 'Apply' }));
  await stage.settle();
  const [moved] = Object.values(server.state.shifts);
  expect(moved?.person).not.toBe('bo');
  expect(moved?.from).toBe(plus(from, 2 * HOUR));
  expect(moved?.to).toBe(plus(from, 10 * HOUR));
});

/** Bo on call for eight hours, as the server reads it from a roster. */
function onCall(from: Instant, role: ShiftRole, duty: string) {
  return {
    line: 2,
    person: 'Name of bo',
    participant: 'bo',
    role,
    duty,
    from,
    to: plus(from, 8 * HOUR),
  };
}

async function importRoster({ user }: Awaited<ReturnType<typeof show>>) {
  await user.click(screen.getByRole('button', { name: 'Import a roster' }));
  await user.upload(screen.getByLabelText('Roster file'), new File(['person,start,end'], 'roster.csv'));
}

it('[SHIFT-1] a roster that is imported says what was left out and why, and the rest becomes a draft', async () => {
  const server = aRoom();
  const from = plus(server.state.declaredAt, HOUR);
  const entry = onCall(from, 'deputy', 'deputy');
  const stage = await show(server, 'ana', {
    'POST /api/v1/incidents/i1/roster': () => ({
      kind: 'csv',
      entries: [
        entry,
        { ...entry, line: 3, person: 'Zoe', participant: null },
        { ...entry, line: 4, to: plus(from, 100 * HOUR) },
      ],
      outside: 2,
      untold: 0,
      problems: [{ line: 5, weight: 'refused', message: 'x', details: { reason: 'roster_person_missing' } }],
    }),
  });
  await importRoster(stage);
  const dialog = screen.getByRole('dialog', { name: 'Import an on-call roster' });
  const out = await within(dialog).findByRole('list', { name: 'What was left out' });
  expect(out.textContent).toMatch(/Line 3: nobody here is called Zoe/);
  expect(out.textContent).toMatch(/Line 4: Name of bo is on call for longer than a day/);
  expect(out.textContent).toContain('Line 5:');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Put 1 shift into the draft' }));
  expect(screen.getByRole('status').textContent).toContain('1 change');
  // Read again, what is meant already is not taken a second time.
  await importRoster(stage);
  expect(await screen.findByText(/0 shifts can be taken. 1 is in the plan already./)).toBeTruthy();
  const again = screen.getByRole('button', { name: 'Put 0 shifts into the draft' });
  expect(again.matches(':disabled, [aria-disabled=true], [data-disabled]')).toBe(true);
});

it('[SHIFT-1] a primary and a secondary of a roster have places side by side; put into one by hand, they are told of', async () => {
  const server = aRoom();
  const from = plus(server.state.declaredAt, HOUR);
  const entry = onCall(from, 'responder', 'Primary');
  const stage = await show(server, 'ana', {
    'POST /api/v1/incidents/i1/roster': () => ({
      kind: 'csv',
      entries: [entry, { ...entry, line: 3, person: 'Name of cy', participant: 'cy', duty: 'Secondary' }],
      outside: 0,
      untold: 0,
      problems: [],
    }),
  });
  await importRoster(stage);
  await stage.user.click(await screen.findByRole('button', { name: 'Put 2 shifts into the draft' }));
  await stage.user.click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.getByRole('row', { name: /Name of bo/ }).textContent).toMatch(/responder(?! 2)/);
  expect(screen.getByRole('row', { name: /Name of cy/ }).textContent).toContain('responder 2');
  expect(screen.queryByText(/share one place/)).toBeNull();
  await stage.user.click(screen.getByRole('button', { name: 'Name of cy' }));
  await stage.user.click(screen.getByRole('button', { name: /Seat/ }));
  await stage.user.click(screen.getByRole('option', { name: 'responder' }));
  await stage.user.click(screen.getByRole('button', { name: 'Put into the draft' }));
  const problems = screen.getByRole('list', { name: 'What is wrong with this plan' });
  expect(problems.textContent).toMatch(
    /Name of (bo|cy) and Name of (bo|cy) share one place, responder, for 8 h/,
  );
});

it('[SHIFT-1] a file that is no roster is refused in the dialog, and nothing is planned', async () => {
  const stage = await show(aRoom(), 'ana', {
    'POST /api/v1/incidents/i1/roster': () => new Refuse(refusal('roster_not_readable'), 400),
  });
  await stage.user.click(screen.getByRole('button', { name: 'Import a roster' }));
  await stage.user.upload(screen.getByLabelText('Roster file'), new File(['\0'], 'roster.csv'));
  expect((await screen.findByRole('alert')).textContent).toContain('no roster');
});

function planned(server: FakeServer, person: string, role: ShiftRole, from: number, to: number) {
  const at = (hours: number) => plus(server.now, hours * HOUR);
  server.by(ANA, 'shift.plan', { shifts: [{ role, person, from: at(from), to: at(to) }] });
}

it('[SHIFT-1] a plan made by hand says what people have behind them, and which seats nobody has', async () => {
  const server = aRoom();
  server.now = plus(server.now, 10 * HOUR);
  planned(server, 'bo', 'scribe', 0.5, 8.5);
  planned(server, 'cy', 'internal-liaison', 3, 10);
  planned(server, 'dee', 'deputy', 0, 1);
  await show(server);
  const said = screen.getByRole('list', { name: 'What is wrong with this plan' }).textContent;
  expect(said).toMatch(/Name of bo would be on duty for 18.5 h/);
  expect(said).toMatch(/Nobody is commander from/);
  expect(said).toMatch(/Nobody is deputy from/);
  expect(said).toMatch(/Name of cy has only 3 h off/);
});

it('[SHIFT-1] a plan that nobody has begun, and one as it is proposed, have nothing wrong with them', async () => {
  const many = ['bo', 'cy', 'eva', 'fay', 'gus', 'hal'].map((id) => [id, 'responder'] as const);
  const server = new FakeServer({ ana: 'lead', dee: 'deputy', ...Object.fromEntries(many) });
  server.by(ANA, 'command.claim', {});
  const stage = await show(server);
  const problems = () => screen.queryByRole('list', { name: 'What is wrong with this plan', hidden: true });
  await stage.user.click(screen.getByRole('button', { name: 'Propose…' }));
  expect(problems()).toBeNull();
  await stage.user.click(screen.getByRole('button', { name: /^Put \d+ shifts into the draft$/ }));
  expect(screen.getByRole('status').textContent).toContain('not in the plan yet');
  expect(problems()).toBeNull();
  await stage.user.click(screen.getByRole('button', { name: 'Apply' }));
  await stage.settle();
  await stage.pass(40);
  expect(problems()?.textContent ?? '').not.toMatch(/Nobody is|on duty for/);
});

it('[AUTH-1] who does not plan sees the plan, and is offered no change of it', async () => {
  const server = aRoom();
  server.by(ANA, 'shift.plan', {
    shifts: [
      {
        role: 'deputy',
        person: 'bo',
        from: plus(server.state.declaredAt, HOUR),
        to: plus(server.state.declaredAt, 9 * HOUR),
      },
    ],
  });
  const stage = await show(server, 'cy');
  expect(screen.queryByRole('button', { name: 'Propose…' })).toBeNull();
  await stage.user.click(screen.getByRole('button', { name: 'Table' }));
  expect(within(screen.getByRole('row', { name: /Name of bo/ })).queryByRole('button')).toBeNull();
});
