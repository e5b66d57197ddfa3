import { act, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { MyTasks } from './MyTasks.tsx';

const ANA = person('ana');

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'deputy', bo: 'lead', cy: 'responder' });
  server.by(ANA, 'command.claim', {});
  return server;
}

function ask(name: string): HTMLElement {
  return screen.getByRole('region', { name });
}

it('[PAR-1] one tap answers the roll call; help stays in sight until it is well', async () => {
  const server = aRoom();
  server.by(ANA, 'rollcall.start', {});
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(within(ask('Roll call')).getByRole('button', { name: 'Need help' }));
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('help');
  expect(within(ask('Roll call')).getByText('You asked for help')).toBeTruthy();
  const places = within(ask('Roll call')).getAllByRole('button');
  expect(places.map(({ textContent }) => textContent)).toEqual(['Need help', 'OK']);
  await stage.user.click(within(ask('Roll call')).getByRole('button', { name: 'Need help' }));
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('help');
  await stage.user.click(within(ask('Roll call')).getByRole('button', { name: 'OK' }));
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('ok');
  expect(screen.queryByRole('region', { name: 'Roll call' })).toBeNull();
});

it('[PAR-1 SYNC-4] an answer without a line counts here at once, and is sent on return', async () => {
  const server = aRoom();
  server.by(ANA, 'rollcall.start', {});
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await act(async () => stage.line.cut());
  await stage.settle();
  await stage.user.click(within(ask('Roll call')).getByRole('button', { name: 'OK' }));
  await stage.settle();
  expect(screen.queryByRole('region', { name: 'Roll call' })).toBeNull();
  expect(server.state.rollCalls.open?.answers['bo']).toBeUndefined();
  await act(async () => stage.line.mend());
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('ok');
});

it('[DEC-1] the window shows on a phone, takes one objection with its reason, and is gone when it closes', async () => {
  const server = aRoom();
  const proposal = { proposal: 'Fail over to db2', risk: 'Lost writes', executor: 'cy', windowSeconds: 60 };
  server.by(ANA, 'decision.propose', proposal);
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(within(ask('Any strong objections?')).getByRole('button', { name: 'Object' }));
  const sheet = screen.getByRole('dialog');
  await stage.user.type(within(sheet).getByRole('textbox', { name: 'Why' }), 'db2 is behind');
  await stage.user.click(within(sheet).getByRole('button', { name: 'Object' }));
  await stage.settle();
  expect(Object.values(server.state.decisions)[0]?.objections).toMatchObject([
    { by: 'bo', reason: 'db2 is behind' },
  ]);
  expect(within(ask('Any strong objections?')).queryByRole('button')).toBeNull();
  await stage.pass(1.1);
  expect(screen.queryByRole('region', { name: 'Any strong objections?' })).toBeNull();
});

it('[PAR-2] a lead answers the round with any of three short fields', async () => {
  const server = aRoom();
  server.by(ANA, 'can.start', {});
  const stage = await showRoom(<MyTasks />, server, { id: 'bo' });
  await stage.user.click(within(ask('CAN round')).getByRole('button', { name: 'Answer' }));
  const sheet = screen.getByRole('dialog');
  const send = within(sheet).getByRole('button', { name: 'Answer' });
  expect(send.hasAttribute('disabled')).toBe(true);
  await stage.user.type(
    within(sheet).getByRole('textbox', { name: 'Needs: what is missing?' }),
    'Two people',
  );
  await stage.user.click(send);
  await stage.settle();
  expect(server.state.canRounds.past[0]?.answers['bo']).toMatchObject({ needs: 'Two people' });
});
