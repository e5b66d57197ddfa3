import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { memoryStorage, type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { CockpitRoom } from './CockpitRoom.tsx';

const ANA = person('ana');
const BO = person('bo');
const CY = person('cy');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'deputy', bo: 'responder', cy: 'lead' });
  server.by(ANA, 'command.claim', {});
  return server;
}

async function show(server: FakeServer, id = 'ana', language: 'en' | 'ja' = 'en'): Promise<Stage> {
  return await showRoom(<CockpitRoom storage={memoryStorage()} />, server, { id, language });
}

function strip(name: string | RegExp): HTMLElement {
  return screen.getByRole('region', { name });
}

/** Writes into a line of the open dialog. */
async function write(stage: Stage, label: string, text: string): Promise<void> {
  await stage.user.click(within(screen.getByRole('dialog')).getByRole('textbox', { name: label }));
  await stage.user.keyboard(text);
}

function theDecision(server: FakeServer) {
  const found = Object.values(server.state.decisions).at(-1);
  if (found === undefined) throw new Error('nothing was proposed');
  return found;
}

const PROPOSAL = { proposal: 'Fail over to db2', risk: 'Lost writes', executor: 'bo' };

it('[DEC-1] D, three lines and Enter propose, without the mouse', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.keyboard('d');
  await write(stage, 'Proposal', 'Fail over to db2{Tab}{Tab}Lost writes{Tab}@name of b');
  await stage.user.keyboard('{Enter}{Enter}');
  await stage.settle();
  expect(theDecision(server)).toMatchObject(PROPOSAL);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(within(strip('Any strong objections?')).getByText('Fail over to db2')).toBeTruthy();
});

it('[DEC-2] to do nothing is one button, and still needs its risk', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.keyboard('d');
  await stage.user.click(screen.getByRole('button', { name: 'Do nothing' }));
  await stage.user.click(screen.getByRole('combobox', { name: 'Who executes it' }));
  await stage.user.keyboard('name of b{Enter}{Enter}');
  expect(Object.keys(server.state.decisions)).toEqual([]);
  await stage.user.click(screen.getByRole('textbox', { name: 'Risk' }));
  await stage.user.keyboard('It spreads{Enter}');
  await stage.settle();
  expect(theDecision(server).proposal).toMatch(/Do nothing/);
});

it('[DEC-1] everybody sees the window and may object with a reason; the commander settles against it', async () => {
  const server = aRoom();
  server.by(ANA, 'decision.propose', PROPOSAL);
  const stage = await show(server, 'bo');
  const row = strip('Any strong objections?');
  expect(within(row).queryByRole('button', { name: 'Carry now' })).toBeNull();
  await stage.user.click(within(row).getByRole('button', { name: 'Object' }));
  await write(stage, 'Why', 'db2 is behind{Enter}');
  await stage.settle();
  expect(theDecision(server).objections).toMatchObject([{ by: 'bo', reason: 'db2 is behind' }]);
  expect(within(row).getByText('You objected')).toBeTruthy();
});

it('[DEC-1] the commander settles against an objection from the strip, and the list says who objected', async () => {
  const server = aRoom();
  server.by(ANA, 'decision.propose', PROPOSAL);
  server.by(BO, 'decision.object', { decision: theDecision(server).id, reason: 'db2 is behind' });
  const stage = await show(server);
  await stage.pass(0.5);
  await stage.user.click(within(strip('Any strong objections?')).getByRole('button', { name: 'Settle' }));
  const dialog = screen.getByRole('dialog', { name: 'Settle the decision' });
  expect(within(dialog).getByText('Name of bo objects: db2 is behind')).toBeTruthy();
  await write(stage, 'Why (optional)', 'Writes are down');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Carry against it' }));
  await stage.settle();
  expect(theDecision(server)).toMatchObject({ status: 'carried', settled: { reason: 'Writes are down' } });
  await stage.user.click(screen.getByRole('tab', { name: /^Decisions/ }));
  const list = screen.getByRole('list', { name: 'Decisions' });
  expect(within(list).getByText('Name of bo objects: db2 is behind')).toBeTruthy();
  expect(within(list).getByText(/settled by Name of ana/)).toBeTruthy();
});

it('[DEC-1] what was carried becomes the executor’s task, and keeps the link', async () => {
  const server = aRoom();
  server.by(ANA, 'decision.propose', PROPOSAL);
  server.by(ANA, 'decision.settle', { decision: theDecision(server).id, outcome: 'carried' });
  const stage = await show(server);
  await stage.user.click(screen.getByRole('tab', { name: /^Decisions/ }));
  await stage.user.click(screen.getByRole('button', { name: 'Give the task to Name of bo' }));
  await write(stage, 'What to do', '{Enter}');
  await stage.settle();
  expect(Object.values(server.state.tasks)).toMatchObject([
    { title: 'Fail over to db2', assignee: 'bo', decision: theDecision(server).id },
  ]);
  expect(screen.queryByRole('button', { name: 'Give the task to Name of bo' })).toBeNull();
});

it('[DEC-2] a verification that is due is on the rail, with the one action that ends it', async () => {
  const server = aRoom();
  server.by(ANA, 'decision.propose', { ...PROPOSAL, verifyMinutes: 5 });
  server.by(ANA, 'decision.settle', { decision: theDecision(server).id, outcome: 'carried' });
  const stage = await show(server);
  await stage.pass(5.1);
  expect(within(screen.getByRole('tab', { name: /^Decisions/ })).getByText('act')).toBeTruthy();
  const rail = screen.getByRole('list', { name: 'Due next' });
  const item = within(rail)
    .getAllByRole('listitem')
    .find((each) => each.textContent?.includes('Does it hold? Fail over to db2'));
  await stage.user.click(within(item as HTMLElement).getByRole('button', { name: 'Verify' }));
  await write(stage, 'What you see (optional)', 'Lag is gone');
  await stage.user.click(screen.getByRole('button', { name: 'It holds' }));
  await stage.settle();
  expect(theDecision(server).verified).toMatchObject({ outcome: 'holds', text: 'Lag is gone' });
});

it('[PAR-1] R calls the roll, O answers it, and a second R leads to the one that goes on', async () => {
  const server = aRoom();
  const stage = await show(server);
  await stage.user.keyboard('r');
  await stage.settle();
  const { open } = server.state.rollCalls;
  expect(open?.people).toEqual(['ana', 'bo', 'cy']);
  expect(within(screen.getByRole('list', { name: '2 silent' })).getByText('Name of bo')).toBeTruthy();
  await stage.user.click(screen.getByRole('tab', { name: /^Broadcasts/ }));
  (document.activeElement as HTMLElement).blur();
  await stage.user.keyboard('r');
  expect(screen.getByRole('list', { name: '2 silent' })).toBeTruthy();
  expect(server.state.rollCalls.open?.id).toBe(open?.id);
});

it('[PAR-1] whoever is asked answers with one key, or says that help is needed', async () => {
  const server = aRoom();
  server.by(ANA, 'rollcall.start', {});
  const stage = await show(server, 'bo');
  await stage.user.click(within(strip('Roll call')).getByRole('button', { name: 'Need help' }));
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('help');
  expect(within(strip('Roll call')).getByText('You asked for help')).toBeTruthy();
  (document.activeElement as HTMLElement).blur();
  await stage.user.keyboard('o');
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('ok');
  expect(screen.queryByRole('region', { name: 'Roll call' })).toBeNull();
  await stage.user.keyboard('o');
  expect(screen.queryByRole('alert')).toBeNull();
});

it('[PAR-1] who is silent is named on the rail, and the roll call is closed with a reason', async () => {
  const server = aRoom();
  server.by(ANA, 'rollcall.start', {});
  server.by(BO, 'rollcall.answer', { rollcall: server.state.rollCalls.open?.id ?? '', answer: 'ok' });
  const stage = await show(server);
  await stage.pass(2.1);
  const rail = screen.getByRole('list', { name: 'Due next' });
  expect(within(rail).getByText('Silent: Name of cy')).toBeTruthy();
  await stage.user.click(within(rail).getByRole('button', { name: 'See the roll call' }));
  await stage.user.click(screen.getByRole('button', { name: 'Close…' }));
  expect(screen.getByText('Not confirmed OK: Name of cy.')).toBeTruthy();
  await write(stage, 'Why', '{Enter}');
  expect(server.state.rollCalls.open).not.toBeNull();
  await write(stage, 'Why', 'On a plane{Enter}');
  await stage.settle();
  expect(server.state.rollCalls.past).toMatchObject([{ complete: false, silent: ['cy'] }]);
});

it('[PAR-1] somebody on the bridge is answered for, by name', async () => {
  const server = aRoom();
  server.by(ANA, 'rollcall.start', {});
  const stage = await show(server);
  await stage.user.click(screen.getByRole('tab', { name: /^Roll call/ }));
  await stage.user.click(screen.getByRole('button', { name: 'Name of cy: OK' }));
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['cy']).toMatchObject({ by: 'ana', answer: 'ok' });
});

it('[PAR-2] a lead answers the round in three lines, and the answers stand side by side', async () => {
  const server = aRoom();
  server.by(ANA, 'role.assign', { role: 'lead', participant: 'bo' });
  server.by(ANA, 'can.start', {});
  server.by(BO, 'can.answer', {
    round: server.state.canRounds.open?.id ?? '',
    conditions: 'db1 is read only',
    actions: 'Restoring',
    needs: '',
  });
  const stage = await show(server, 'cy');
  await stage.user.click(within(strip('CAN round')).getByRole('button', { name: 'Answer' }));
  await write(stage, 'Conditions', 'Queue grows{Tab}{Tab}Two more people{Enter}');
  await stage.settle();
  await act(async () => undefined);
  expect(server.state.canRounds.past[0]?.answers['cy']).toMatchObject({
    conditions: 'Queue grows',
    needs: 'Two more people',
  });
  await stage.user.click(screen.getByRole('tab', { name: /^Roll call/ }));
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'Name of bodb1 is read onlyRestoring–',
    'Name of cyQueue grows–Two more people',
  ]);
});

it('[DESK-4] decisions and the roll call speak Japanese, without a missing text', async () => {
  const server = aRoom();
  server.by(ANA, 'decision.propose', PROPOSAL);
  server.by(CY, 'decision.object', { decision: theDecision(server).id, reason: '遅延' });
  server.by(ANA, 'rollcall.start', {});
  server.by(ANA, 'can.start', {});
  const stage = await show(server, 'cy', 'ja');
  await stage.user.click(screen.getByRole('tab', { name: /^決定/ }));
  await stage.user.click(screen.getByRole('tab', { name: /^点呼/ }));
  expect(within(strip('点呼')).getByText('無事ですか')).toBeTruthy();
});
