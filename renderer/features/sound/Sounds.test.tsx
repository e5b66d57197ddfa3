import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Hearing, SoundPlayer } from '#renderer/state/sounds/player.ts';
import { SoundProvider } from '#renderer/state/sounds/SoundProvider.tsx';
import type { Sound } from '#renderer/state/sounds/score.ts';
import { useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { plus } from '#shared/time/instant.ts';
import { Sounds } from './Sounds.tsx';

const ANA = person('ana');
const BO = person('bo');

function loudspeaker(hearing: Hearing = 'ready') {
  const played: (readonly Sound[])[] = [];
  const volumes: number[] = [];
  const listeners = new Set<() => void>();
  let now = hearing;
  const player: SoundPlayer = {
    play: (sounds, volume) => {
      played.push(sounds);
      volumes.push(volume);
    },
    hearing: () => now,
    enable: async () => {
      now = 'ready';
      for (const changed of listeners) changed();
    },
    listen: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
  return { player, played, volumes };
}

function aRoom(): FakeServer {
  const server = new FakeServer({ ana: 'lead', bo: 'responder', cy: 'scribe', di: 'deputy' });
  server.by(ANA, 'command.claim', {});
  return server;
}

async function listening(server: FakeServer, id: string, speaker = loudspeaker()) {
  let prefer: ReturnType<typeof useSetPreferences> = () => {};
  function Prefer() {
    prefer = useSetPreferences();
    return null;
  }
  const stage = await showRoom(
    <SoundProvider player={speaker.player}>
      <Sounds />
      <Prefer />
    </SoundProvider>,
    server,
    { id },
  );
  return {
    ...speaker,
    stage,
    prefer: (what: Parameters<typeof prefer>[0]) => act(async () => prefer(what)),
  };
}

function started(server: FakeServer, minutes: number, assignee = 'bo'): string {
  server.by(ANA, 'task.assign', { title: 'Check', assignee, minutes });
  const task = Object.values(server.state.tasks).at(-1)?.id ?? '';
  server.by(person(assignee), 'task.understand', { task });
  return task;
}

it('[CLOCK-3] an alarm sounds once per lapse and re-arms when acted on', async () => {
  const server = aRoom();
  const { stage, played, volumes } = await listening(server, 'ana');
  const task = started(server, 2);
  await stage.settle();
  await stage.pass(1);
  expect(played).toEqual([]);
  await stage.pass(1.1);
  expect([played, volumes]).toEqual([[['lapse']], [0.6]]);
  await stage.pass(0.5);
  expect(played).toHaveLength(1);
  server.by(ANA, 'task.extend', { task, minutes: 1 });
  await stage.settle();
  await stage.pass(1.1);
  expect(played).toEqual([['lapse'], ['lapse']]);
});

it('[CLOCK-3 CLOCK-2] what was put off sounds again when its time has come', async () => {
  const server = aRoom();
  const { stage, played } = await listening(server, 'ana');
  const task = started(server, 30);
  server.by(BO, 'task.block', { task, need: 'the vendor' });
  await stage.settle();
  expect(played).toHaveLength(1);
  server.by(ANA, 'clock.snooze', { clock: `task-blocked:${task}`, minutes: 1, reason: 'they call back' });
  await stage.settle();
  await stage.pass(1.1);
  expect(played).toHaveLength(2);
});

it('[CLOCK-3] several that lapse together are one sound', async () => {
  const server = aRoom();
  const { stage, played } = await listening(server, 'ana');
  started(server, 2);
  started(server, 2);
  await stage.settle();
  await stage.pass(2.1);
  expect(played).toEqual([['lapse', 'lapse']]);
});

it('[CLOCK-3] sound is muted per screen, and what lapsed meanwhile is not sounded later', async () => {
  const server = aRoom();
  const { stage, played, prefer } = await listening(server, 'ana');
  await prefer({ muted: true });
  started(server, 1);
  await stage.settle();
  await stage.pass(1.1);
  await prefer({ muted: false });
  await stage.pass(0.1);
  expect(played).toEqual([]);
});

it('[CLOCK-3] what had lapsed before the screen looked is shown, not sounded', async () => {
  const server = aRoom();
  started(server, 1);
  server.now = '2026-11-20T09:03:00.000Z';
  const { stage, played } = await listening(server, 'ana');
  await stage.pass(0.1);
  expect(played).toEqual([]);
});

it('[CLOCK-3] a lapse that comes while the page sleeps sounds without anything else happening', async () => {
  const server = aRoom();
  const task = started(server, 1);
  const deadline = server.state.tasks[task]?.deadline ?? '';
  server.now = plus(deadline, -100);
  const { played } = await listening(server, 'ana');
  // Nobody touches the page, and nothing arrives: its own timer looks.
  server.now = plus(deadline, 100);
  await act(() => new Promise((resolve) => setTimeout(resolve, 250)));
  expect(played).toEqual([['lapse']]);
});

it('[CLOCK-3 TASK-2] a new instruction to me has a sound of its own, for nobody else', async () => {
  const server = aRoom();
  const mine = await listening(server, 'bo');
  server.by(ANA, 'task.assign', { title: 'Check', assignee: 'bo', minutes: 5 });
  await mine.stage.settle();
  expect(mine.played).toEqual([['instruction']]);
  server.by(ANA, 'task.assign', { title: 'Look', assignee: 'di', minutes: 5 });
  await mine.stage.settle();
  expect(mine.played).toHaveLength(1);
});

it('[CLOCK-3] what others have to act on makes no noise on a responder’s screen', async () => {
  const server = aRoom();
  const { stage, played } = await listening(server, 'bo');
  started(server, 1, 'di');
  await stage.settle();
  await stage.pass(6);
  expect(played).toEqual([]);
});

it('[CLOCK-3] a browser that keeps the page silent until it is touched says so, and is enabled there', async () => {
  const { stage } = await listening(aRoom(), 'ana', loudspeaker('blocked'));
  await stage.user.click(screen.getByRole('button', { name: 'Turn sound on' }));
  expect(screen.queryByRole('button', { name: 'Turn sound on' })).toBeNull();
});

it('[CLOCK-3] who has muted this screen is not asked to turn sound on', async () => {
  const { prefer } = await listening(aRoom(), 'ana', loudspeaker('blocked'));
  await prefer({ muted: true });
  expect(screen.queryByRole('button', { name: 'Turn sound on' })).toBeNull();
});

it('[CLOCK-3 PAR-1 DEC-1 ROLE-3] a roll call, an objection window and an offer sound once, for whom they wait', async () => {
  const server = aRoom();
  const asked = await listening(server, 'di');
  server.by(ANA, 'rollcall.start', {});
  await asked.stage.settle();
  server.by(ANA, 'decision.propose', { proposal: 'Roll back', risk: 'lost carts', executor: 'bo' });
  await asked.stage.settle();
  server.by(ANA, 'command.offer', { to: 'di' });
  await asked.stage.settle();
  expect(asked.played).toEqual([['roll-call'], ['objection'], ['offer']]);
});

it('[CLOCK-3] who asks does not hear their own question', async () => {
  const server = aRoom();
  const asker = await listening(server, 'ana');
  server.by(ANA, 'decision.propose', { proposal: 'Roll back', risk: 'lost carts', executor: 'bo' });
  server.by(ANA, 'command.offer', { to: 'di' });
  await asker.stage.settle();
  expect(asker.played).toEqual([]);
});

it('[FAT-6 CLOCK-3] whoever rests hears only direct calls and the end of their rest; the rest is not made up for', async () => {
  const server = aRoom();
  const { stage, played } = await listening(server, 'di');
  server.by(ANA, 'rest.order', { participant: 'di', minutes: 30 });
  started(server, 1);
  server.by(ANA, 'rollcall.start', {});
  server.by(ANA, 'decision.propose', { proposal: 'Roll back', risk: 'lost carts', executor: 'bo' });
  await stage.settle();
  await stage.pass(6);
  expect(played).toEqual([]);
  const task = { title: 'Check', assignee: 'di', minutes: 5, override: 'Nobody else knows it' };
  server.by(ANA, 'task.assign', task);
  await stage.settle();
  expect(played).toEqual([['instruction']]);
  server.by(ANA, 'rest.end', { participant: 'di' });
  await stage.settle();
  expect(played).toEqual([['instruction'], ['instruction']]);
  await stage.pass(24.1);
  expect(played.at(-1)).toEqual(['lapse']);
  const before = played.length;
  server.by(person('di'), 'rest.end', {});
  await stage.settle();
  expect(played).toHaveLength(before);
});
