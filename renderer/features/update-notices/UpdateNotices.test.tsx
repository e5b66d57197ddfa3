import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { asDrill, type Stage, showRoom } from '#renderer/testing/stage.tsx';
import { MINUTE, plus } from '#shared/time/instant.ts';
import { UpdateNotices } from './UpdateNotices.tsx';

let shown: { readonly title: string; readonly body: string | undefined; readonly tag: string | undefined }[] =
  [];

class Shown {
  constructor(title: string, { body, tag }: NotificationOptions = {}) {
    shown.push({ title, body, tag });
  }
}

vi.stubGlobal('Notification', Shown);
afterEach(() => {
  shown = [];
});

let prefer: ReturnType<typeof useSetPreferences> = () => {};

function Prefer() {
  prefer = useSetPreferences();
  return null;
}

async function watching(server: FakeServer, id = 'ob', isWanted = true): Promise<Stage> {
  const page = (
    <>
      <UpdateNotices />
      <Prefer />
    </>
  );
  const stage = await showRoom(page, server, { id });
  await act(async () => prefer({ updateNotices: isWanted }));
  return stage;
}

function aRoom(): FakeServer {
  return new FakeServer({ cl: 'customer-liaison', ob: 'observer' });
}

async function goesOut(server: FakeServer, stage: Stage, text: string, audience = 'public'): Promise<void> {
  const nextUpdateAt = plus(server.now, 20 * MINUTE);
  server.by(person('cl'), 'broadcast.draft', { audience, status: 'identified', text, nextUpdateAt });
  const draft = Object.values(server.state.broadcasts).at(-1);
  server.by(person('cl'), 'broadcast.send', { broadcast: draft?.id ?? '' });
  server.letUpdatesOut();
  await stage.settle();
}

it('[CAST-6] an update that goes out is a notification with its audience, its status and its words', async () => {
  const server = aRoom();
  const stage = await watching(server);
  await goesOut(server, stage, 'Payments fail.');
  const [update] = Object.values(server.state.broadcasts);
  expect(shown).toEqual([{ title: 'Public: Identified', body: 'Payments fail.', tag: update?.id }]);
  await goesOut(server, stage, 'It costs us.', 'executives');
  expect(shown.map(({ title }) => title)).toEqual(['Public: Identified', 'Executives: Identified']);
});

it('[CAST-6] nothing is notified to whoever sent it, to whoever did not ask, and of what was out before', async () => {
  const server = aRoom();
  const early = await watching(server, 'cl');
  await goesOut(server, early, 'One');
  expect(shown).toEqual([]);
  await goesOut(server, await watching(server, 'ob', false), 'Two');
  expect(shown).toEqual([]);
  await watching(server);
  expect(shown).toEqual([]);
});

it('[CAST-6 INC-3] a drill says that it is one', async () => {
  const server = asDrill(aRoom());
  const stage = await watching(server);
  await goesOut(server, stage, 'Payments fail.');
  expect(shown[0]?.title).toBe('Drill · Public: Identified');
});

it('[CAST-6 SYNC-4] of what went out while the line was down, the newest of each audience is told', async () => {
  const server = aRoom();
  const stage = await watching(server);
  stage.line.cut();
  await goesOut(server, stage, 'One');
  await goesOut(server, stage, 'Two');
  expect(shown).toEqual([]);
  stage.line.mend();
  await stage.settle();
  expect(shown.map(({ body }) => body)).toEqual(['Two']);
});

it('[FAT-6 CAST-6] whoever rests is left to rest, and told of what goes out after it', async () => {
  const server = aRoom();
  const stage = await watching(server);
  server.by(person('ob'), 'rest.order', { minutes: 30 });
  await stage.settle();
  await goesOut(server, stage, 'One');
  expect(shown).toEqual([]);
  server.by(person('ob'), 'rest.end', {});
  await stage.settle();
  await goesOut(server, stage, 'Two');
  expect(shown.map(({ body }) => body)).toEqual(['Two']);
});
