import { act } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { useAlarm } from './use-alarm.ts';

const ANA = person('ana');

function Alarm(props: {
  readonly tone: () => void;
  readonly prefer: (set: (muted: boolean) => void) => void;
}) {
  const set = useSetPreferences();
  props.prefer((muted) => set({ muted }));
  useAlarm(props.tone);
  return null;
}

async function aScreen() {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', cy: 'scribe', di: 'deputy' });
  server.by(ANA, 'command.claim', {});
  const sounds: number[] = [];
  let mute: (muted: boolean) => void = () => {};
  const tone = () => sounds.push(1);
  const stage = await showRoom(
    <Alarm
      tone={tone}
      prefer={(set) => {
        mute = set;
      }}
    />,
    server,
    { id: 'ana' },
  );
  return { server, stage, sounds, mute: (muted: boolean) => act(async () => mute(muted)) };
}

function started(server: FakeServer, minutes: number): string {
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo', minutes });
  const task = Object.values(server.state.tasks).at(-1)?.id ?? '';
  server.by(person('bo'), 'task.understand', { task });
  return task;
}

it('[CLOCK-3] an alarm sounds once per lapse and re-arms when acted on', async () => {
  const { server, stage, sounds } = await aScreen();
  const task = started(server, 2);
  await stage.settle();
  await stage.pass(1);
  expect(sounds.length).toBe(0);
  await stage.pass(1.1);
  expect(sounds.length).toBe(1);
  await stage.pass(0.5);
  expect(sounds.length).toBe(1);
  server.by(ANA, 'task.extend', { task, minutes: 1 });
  await stage.settle();
  await stage.pass(1.1);
  expect(sounds.length).toBe(2);
});

it('[CLOCK-3] sound is muted per screen, and what lapsed meanwhile is not sounded later', async () => {
  const { server, stage, sounds, mute } = await aScreen();
  await mute(true);
  started(server, 1);
  await stage.settle();
  await stage.pass(1.1);
  await mute(false);
  await stage.pass(0.1);
  expect(sounds.length).toBe(0);
});

it('[CLOCK-3] what had lapsed before the screen looked is shown, not sounded', async () => {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  server.by(ANA, 'command.claim', {});
  started(server, 1);
  server.now = '2026-11-20T09:03:00.000Z';
  const sounds: number[] = [];
  await showRoom(<Alarm tone={() => sounds.push(1)} prefer={() => {}} />, server, { id: 'ana' });
  expect(sounds.length).toBe(0);
});
