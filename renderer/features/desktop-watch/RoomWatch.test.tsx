import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Told } from '#renderer/state/attention/compose.ts';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, showRoom } from '#renderer/testing/stage.tsx';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopNotification } from '#shared/desktop/notifications.ts';
import { RoomWatch } from './RoomWatch.tsx';

const IC = person('ic');

function aRoom(): FakeServer {
  const server = new FakeServer({ ic: 'deputy', bo: 'responder', cy: 'responder' });
  server.by(IC, 'command.claim', {});
  return server;
}

async function watching(server: FakeServer, id = 'bo', language: 'en' | 'ja' = 'en') {
  const shown = new Map<string, DesktopNotification>();
  let press: (notice: { id: string }) => void = () => {};
  const desktop: Partial<DesktopApi> = {
    notify: async (notification) => {
      shown.set(notification.id, notification);
      return 'shown';
    },
    endNotification: async (ended) => void shown.delete(ended),
    onNotificationAnswered: (listener) => {
      press = listener;
      return () => {};
    },
  };
  const told: Told[] = [];
  const stage = await showRoom(
    <RoomWatch desktop={desktop as DesktopApi} onTold={(news) => void told.push(news)} />,
    server,
    { id, language },
  );
  return {
    stage,
    notifications: () => [...shown.values()],
    press: (notification: string) => act(async () => press({ id: notification })),
    waiting: () => told.at(-1)?.waiting.map(({ level, sentence }) => [level, sentence]),
  };
}

it('[DESK-2] a task for me is told with its one answer, which gives the same command as the room’s button', async () => {
  const server = aRoom();
  const { stage, notifications, press, waiting } = await watching(server);
  server.by(IC, 'task.assign', { title: 'Check db2', assignee: 'bo', minutes: 5 });
  await stage.settle();
  const [shown] = notifications();
  expect(shown).toMatchObject({
    kind: 'task',
    title: expect.stringMatching(/: Check db2$/),
    body: 'Yours: say “understood”',
    action: 'Understood',
    destination: { to: 'incident' },
  });
  expect(waiting()).toEqual([['calm', expect.stringMatching(/: Check db2$/)]]);
  await press('another thing');
  await stage.settle();
  expect(Object.values(server.state.tasks)[0]?.status).toBe('assigned');
  await press(shown?.id ?? '');
  await stage.settle();
  expect(Object.values(server.state.tasks)[0]?.status).toBe('understood');
  // Acted on: it is off the screen, the tray and the badge.
  expect(notifications()).toEqual([]);
  expect(waiting()).toEqual([]);
});

it('[DESK-2 PAR-1] a roll call is answered OK by its button; a press that comes too late says nothing', async () => {
  const server = aRoom();
  const { stage, notifications, press } = await watching(server, 'bo', 'ja');
  server.by(IC, 'rollcall.start', {});
  await stage.settle();
  const [shown] = notifications();
  expect(shown).toMatchObject({
    kind: 'roll-call',
    title: expect.stringContaining('点呼'),
    action: '無事です',
  });
  await press(shown?.id ?? '');
  await stage.settle();
  expect(server.state.rollCalls.open?.answers['bo']?.answer).toBe('ok');
  const head = server.log.length;
  await press(shown?.id ?? '');
  await stage.settle();
  expect(server.log.length).toBe(head);
});

it('[DESK-2 ROLE-4] whoever commands gets no button for a task: the room asks them first', async () => {
  const server = aRoom();
  const { stage, notifications } = await watching(server, 'ic');
  server.by(person('bo'), 'task.assign', { title: 'Sign it off', assignee: 'ic', minutes: 5 });
  await stage.settle();
  for (const { action } of notifications().filter(({ kind }) => kind === 'task')) expect(action).toBeNull();
});

it('[DESK-2 INC-3] a drill says that it is one', async () => {
  const server = asDrill(aRoom());
  const { stage, notifications } = await watching(server);
  server.by(IC, 'task.assign', { title: 'Check db2', assignee: 'bo', minutes: 5 });
  await stage.settle();
  expect(notifications()[0]?.title).toMatch(/^Drill · .*: Check db2$/);
});

it('[DESK-2 TASK-3] a task that runs out is told when it does, and not again', async () => {
  const server = aRoom();
  const { stage, notifications, press } = await watching(server);
  server.by(IC, 'task.assign', { title: 'Check db2', assignee: 'bo', minutes: 5 });
  await stage.settle();
  await press(notifications()[0]?.id ?? '');
  await stage.settle();
  await stage.pass(4.5);
  expect(notifications()).toEqual([]);
  await stage.pass(1);
  expect(notifications()).toMatchObject([{ kind: 'overdue', action: null }]);
});
