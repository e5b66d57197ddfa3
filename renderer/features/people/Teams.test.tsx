import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { CommandSpan } from './CommandSpan.tsx';
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

function aRoom(others = 3): FakeServer {
  const people = Array.from({ length: others }, (_, n) => [`p${n}`, 'responder'] as [string, AssignableRole]);
  const server = new FakeServer({ ana: 'responder', cy: 'lead', ...Object.fromEntries(people) });
  server.by(ANA, 'command.claim', {});
  return server;
}

async function show(server: FakeServer, id = 'ana') {
  const stage = await showRoom(<Panel />, server, { id });
  const choose = async (menu: string, action: string | RegExp) => {
    await stage.user.click(screen.getByRole('button', { name: menu }));
    await stage.user.click(screen.getByRole('menuitem', { name: action }));
  };
  return { stage, choose };
}

function list(): string[] {
  return within(screen.getByRole('list', { name: 'People' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('h3')?.textContent ?? item.querySelector('p span')?.textContent ?? '');
}

it('[ROLE-5] the span is drawn with its number, and at red said in words with the offer to split', async () => {
  const { stage, choose } = await show(aRoom(7));
  expect(screen.getAllByRole('img', { name: /8 people report to the commander directly/ })).toHaveLength(1);
  expect(screen.getByText('8 report to the commander')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Split into teams' }));
  expect(screen.getByRole('dialog', { name: 'Split into teams' })).toBeTruthy();
  await stage.user.keyboard('{Escape}');
  await choose('Actions: Name of p0', 'Order rest');
  await stage.user.click(screen.getByRole('button', { name: 'Order rest' }));
  await stage.settle();
  expect(screen.getByText('many')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Split into teams' })).toBeNull();
});

it('[ROLE-5] the tasks panel offers the same, and only at red', async () => {
  let asked = 0;
  const server = aRoom(7);
  const split = () => {
    asked += 1;
  };
  const stage = await showRoom(<CommandSpan onSplit={split} />, server, { id: 'ana' });
  await stage.user.click(screen.getByRole('button', { name: 'Split into teams' }));
  expect(asked).toBe(1);
  server.by(ANA, 'rest.order', { participant: 'p0' });
  await stage.settle();
  expect(screen.queryByRole('button')).toBeNull();
});

it('[ROLE-5] one Enter takes the proposal as it stands', async () => {
  const server = aRoom(7);
  const { stage } = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'Split into teams' }));
  expect(screen.getByText('8 report to the commander now. With these teams it is 2.')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Form 2 teams');
  await stage.user.keyboard('{Enter}');
  await stage.settle();
  const teams = Object.values(server.state.teams);
  expect(teams.map(({ name, members }) => [name, members.length])).toEqual([
    ['Team 1', 3],
    ['Team 2', 3],
  ]);
  expect(list().slice(0, 3)).toEqual(['Report to the commander', 'Name of ana', 'Team 1']);
});

it('[ROLE-5] the proposal is changed by keyboard: another team, another lead, another name', async () => {
  const server = aRoom(7);
  const { stage } = await show(server);
  await stage.user.click(screen.getByRole('button', { name: 'Split into teams' }));
  const first = screen.getByRole('group', { name: 'Team 1' });
  const name = within(first).getByRole('textbox', { name: 'Name of the team' });
  // At once: every key would draw every list of places anew.
  fireEvent.change(name, { target: { value: 'Database' } });
  const renamed = screen.getByRole('group', { name: 'Database' });
  within(renamed)
    .getByRole('button', { name: /Team of Name of cy/ })
    .focus();
  await stage.user.keyboard('{Enter}');
  await stage.user.click(screen.getByRole('option', { name: 'Reports to the commander' }));
  await stage.user.click(screen.getByRole('button', { name: 'Form 2 teams' }));
  await stage.settle();
  const [team] = Object.values(server.state.teams);
  expect(team?.name).toBe('Database');
  expect(team?.lead).not.toBe('cy');
  expect(team?.members).toHaveLength(2);
});

it('[ROLE-5] a team without a lead says so in the list, with the way to name one', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['p0', 'p1'] });
  const { stage } = await show(server);
  expect(list()).toEqual([
    'Report to the commander',
    'Name of ana',
    'Name of p2',
    'Database',
    'Name of cy',
    'Name of p0',
    'Name of p1',
  ]);
  server.by(ANA, 'participant.remove', { participant: 'cy', reason: 'x' });
  await stage.settle();
  expect(screen.getByText('no lead')).toBeTruthy();
  await stage.user.click(screen.getByRole('button', { name: 'Name lead' }));
  const dialog = screen.getByRole('dialog', { name: 'Who leads Database?' });
  await stage.user.click(within(dialog).getByRole('button', { name: 'Name lead' }));
  await stage.settle();
  expect(Object.values(server.state.teams)[0]).toMatchObject({ lead: 'p0', members: ['p1'] });
});

it('[ROLE-5] somebody is put into a team, made its lead, and taken out, from their menu', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['p0'] });
  const { stage, choose } = await show(server);
  await choose('Actions: Name of p2', 'Put in a team');
  await stage.user.click(screen.getByRole('button', { name: 'Put in a team' }));
  await stage.settle();
  expect(Object.values(server.state.teams)[0]?.members).toEqual(['p0', 'p2']);
  await choose('Actions: Name of p2', 'Make lead');
  await stage.settle();
  expect(Object.values(server.state.teams)[0]?.lead).toBe('p2');
  await choose('Actions: Name of p0', 'Take out of the team');
  await stage.settle();
  expect(Object.values(server.state.teams)[0]?.members).toEqual(['cy']);
});

it('[ROLE-5] a lead moves their own people, and forms no teams', async () => {
  const server = aRoom();
  server.by(ANA, 'team.form', { name: 'Database', lead: 'cy', members: ['p0'] });
  const { stage, choose } = await show(server, 'cy');
  expect(screen.queryByRole('button', { name: 'More about people' })).toBeNull();
  await choose('Actions: Name of p0', 'Take out of the team');
  await choose('Actions: Name of p1', 'Put in a team');
  await stage.user.click(screen.getByRole('button', { name: 'Put in a team' }));
  await stage.settle();
  expect(Object.values(server.state.teams)[0]?.members).toEqual(['p1']);
});

it('[ROLE-7] who stays is named; all others are released in one, and recalled in one', async () => {
  const server = aRoom();
  const { stage, choose } = await show(server);
  await choose('More about people', 'Release people');
  const dialog = screen.getByRole('dialog', { name: 'Who stays?' });
  await stage.user.click(within(dialog).getByRole('checkbox', { name: /Name of cy/ }));
  await stage.user.type(within(dialog).getByRole('textbox', { name: /thanks/ }), 'Well done.');
  await stage.user.click(within(dialog).getByRole('button', { name: 'Thank and release 3 people' }));
  await stage.settle();
  const away = Object.values(server.state.participants).filter(({ attendance }) => attendance === 'released');
  expect(away.map(({ id, thanks }) => [id, thanks])).toEqual([
    ['p0', 'Well done.'],
    ['p1', 'Well done.'],
    ['p2', 'Well done.'],
  ]);
  await choose('More about people', /Recall all who were released/);
  await stage.settle();
  expect(Object.values(server.state.participants).every(({ attendance }) => attendance === 'active')).toBe(
    true,
  );
});
