import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { HOUR, plus } from '#shared/time/instant.ts';
import { PeopleDialogs } from './dialogs/PeopleDialogs.tsx';
import { People } from './People.tsx';
import type { PeopleRequest } from './request.ts';

const ANA = person('ana');

/** The panel with its dialogs, as the page composes them. */
function Panel() {
  const [request, setRequest] = useState<PeopleRequest | null>(null);
  return (
    <>
      <People
        onRequest={(asked) => {
          // The transfer has a dialog of its own.
          if (asked.kind !== 'hand-over') setRequest(asked);
        }}
      />
      {request === null ? null : <PeopleDialogs request={request} onClose={() => setRequest(null)} />}
    </>
  );
}

async function show(id = 'ana', server = aRoom()) {
  const stage = await showRoom(<Panel />, server, { id });
  const choose = async (name: string, action: string) => {
    await stage.user.click(within(row(name)).getByRole('button', { name: `Actions: ${name}` }));
    await stage.user.click(screen.getByRole('menuitem', { name: action }));
  };
  return { server, stage, choose };
}

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', cy: 'scribe', eve: 'observer' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function row(name: string): HTMLElement {
  const item = screen
    .getAllByText(name)
    .map((found) => found.closest('li'))
    .find((found) => found !== null);
  if (item === undefined || item === null) throw new Error(`${name} is not in the list`);
  return item;
}

function missing(): string[] {
  return within(screen.getByRole('list', { name: 'Missing' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent ?? '');
}

it('[ROLE-1] the list says who is missing: roles that stand vacant, and people without a screen', async () => {
  const { stage } = await show();
  await act(async () =>
    stage.line.presence([
      { participant: 'ana', name: 'Name of ana', screens: 2 },
      { participant: 'cy', name: 'Name of cy', screens: 1 },
    ]),
  );
  await stage.settle();
  expect(missing()).toEqual([
    'Vacant:DeputyCustomer liaisonInternal liaison',
    'No screen connected: Name of bo',
  ]);
});

it('[ROLE-1] a vacant role is given from the line that says so', async () => {
  const { server, stage } = await show();
  const list = screen.getByRole('list', { name: 'Missing' });
  const vacancies = within(list).getAllByRole('button');
  expect(vacancies.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Who is deputy?',
    'Who is customer liaison?',
    'Who is internal liaison?',
  ]);
  await stage.user.click(within(list).getByRole('button', { name: 'Who is deputy?' }));
  const dialog = screen.getByRole('dialog', { name: 'Who is deputy?' });
  await stage.user.click(within(dialog).getByRole('button', { name: /Choose a person/ }));
  await stage.user.click(screen.getByRole('option', { name: /Name of bo/ }));
  await stage.user.click(within(dialog).getByRole('button', { name: 'Assign' }));
  await stage.settle();
  expect(server.state.participants['bo']?.role).toBe('deputy');
});

it('[ROLE-1] without a commander the list says that first', async () => {
  await show('cy', new FakeServer({ cy: 'scribe' }));
  expect(missing()[0]).toBe('No commander');
});

it('[FAT-1] everyone’s time since a break and on the incident stands there', async () => {
  const { stage } = await show();
  await stage.pass(65);
  const clocks = within(row('Name of bo')).getAllByRole('timer');
  expect(clocks.map((clock) => clock.getAttribute('aria-label'))).toEqual([
    '1 hour 5 minutes without a break',
    '1 hour 5 minutes on the incident',
  ]);
});

it('[FAT-2] amber at 90 minutes without a break and red at 180, in word and shape', async () => {
  const { stage } = await show();
  await stage.pass(91);
  expect(within(row('Name of bo')).getByText('break soon')).toBeTruthy();
  await stage.pass(90);
  expect(within(row('Name of bo')).getByText('break now')).toBeTruthy();
  expect(within(row('Name of eve')).queryByText(/break/)).toBeNull();
});

it('[FAT-6] the commander orders rest and is told what comes back', async () => {
  const server = aRoom();
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo' });
  const { stage, choose } = await show('ana', server);
  await choose('Name of bo', 'Order rest');
  expect(screen.getByText('1 open task goes back to the commander.')).toBeTruthy();
  expect(within(screen.getByRole('dialog')).getByRole('button', { name: /Name of bo/ })).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Order rest' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('resting');
  expect(within(row('Name of bo')).getByText('resting until')).toBeTruthy();
  await choose('Name of bo', 'Call back from rest');
  await stage.settle();
  // Nobody is taken out of their rest: they confirm it.
  expect(server.state.participants['bo']?.rest?.calledBack?.by).toBe('ana');
  await choose('Name of bo', 'Is back, heard it from them');
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('active');
});

it('[FAT-6] a responder takes a break of their own, and can do nothing about others', async () => {
  const { server, stage, choose } = await show('bo');
  expect(within(row('Name of cy')).queryByRole('button')).toBeNull();
  await choose('Name of bo', 'Take a break');
  await stage.user.click(screen.getByRole('button', { name: 'Take a break' }));
  await stage.settle();
  expect(server.state.participants['bo']?.rest).not.toBeNull();
});

it('[AUTH-3] removing asks first and needs a reason; it can be lifted', async () => {
  const { server, stage, choose } = await show();
  await choose('Name of bo', 'Remove from the room');
  const dialog = screen.getByRole('alertdialog', { name: 'Remove Name of bo from the room?' });
  const button = within(dialog).getByRole('button', { name: 'Remove from the room' });
  expect(button.hasAttribute('disabled')).toBe(true);
  await stage.user.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'disruptive');
  await stage.user.click(button);
  await stage.settle();
  expect(server.state.participants['bo']?.removal?.reason).toBe('disruptive');
  await choose('Name of bo', 'Let back in');
  const back = screen.getByRole('dialog', { name: 'Let Name of bo back in?' });
  expect(back.textContent).toContain('“Welcome back, Name of bo.');
  await stage.user.click(within(back).getByRole('button', { name: 'Let back in' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('active');
});

it('[AUTH-3] removing offers the warning first, and says later that it was given', async () => {
  const { server, stage, choose } = await show();
  await choose('Name of bo', 'Remove from the room');
  await stage.user.click(screen.getByRole('button', { name: 'Warn first' }));
  await stage.settle();
  expect(server.state.participants['bo']?.warning?.count).toBe(1);
  await choose('Name of bo', 'Remove from the room');
  expect(screen.getByRole('alertdialog').textContent).toContain('was warned once');
});

it('[AUTH-3] a warning of another day is shown with its date', async () => {
  const server = aRoom();
  server.by(ANA, 'participant.warn', { participant: 'bo' });
  server.now = plus(server.now, 24 * HOUR);
  server.by(ANA, 'participant.warn', { participant: 'eve' });
  const { choose } = await show('ana', server);
  await choose('Name of bo', 'Remove from the room');
  expect(screen.getByRole('alertdialog').textContent).toMatch(/was warned once, at .*Nov.*\d\d:\d\d/);
  await act(async () => screen.getByRole('button', { name: 'Cancel' }).click());
  await choose('Name of eve', 'Remove from the room');
  expect(screen.getByRole('alertdialog').textContent).toMatch(/was warned once, at \d\d:\d\d/);
});

it('[AUTH-4] a swoop is asked for with its sentence, and no is recorded', async () => {
  const { server, stage, choose } = await show();
  await choose('Name of bo', 'Do they wish to command?');
  expect(screen.getByRole('dialog').textContent).toContain('do you wish to take command?');
  await stage.user.click(screen.getByRole('button', { name: 'No: record it' }));
  await stage.settle();
  expect(server.state.command).toMatchObject({ commander: 'ana', offer: null });
  expect(server.log.at(-1)).toMatchObject({ type: 'participant.swooped', data: { wishes: false } });
});

it('[ROLE-7] who is released is thanked and can be recalled', async () => {
  const { server, stage, choose } = await show();
  await choose('Name of bo', 'Release');
  await stage.user.click(screen.getByRole('button', { name: 'Release' }));
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('released');
  await choose('Name of bo', 'Recall');
  await stage.settle();
  expect(server.state.participants['bo']?.attendance).toBe('active');
});

it('[FAT-1] the heading counts everybody who is not gone, who rests included', async () => {
  const server = aRoom();
  server.by(ANA, 'rest.order', { participant: 'bo' });
  server.by(ANA, 'participant.release', { participant: 'eve' });
  await show('ana', server);
  expect(screen.getByRole('region', { name: 'People 3' })).toBeTruthy();
});
