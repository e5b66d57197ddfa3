import { act } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { cues } from '#renderer/state/sounds/cues.ts';
import { useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import { showRoom } from '#renderer/testing/stage.tsx';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { ShiftNotices } from './ShiftNotices.tsx';

let shown: string[] = [];

class Shown {
  constructor(title: string) {
    shown.push(title);
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

/** Ana relieves Sam as scribe; the reminder of 60 minutes before is sent while the room is open. */
async function reminded(id: string, isWanted = true) {
  const server = new FakeServer({ ic: 'lead', sam: 'scribe', ana: 'responder' });
  server.by(person('ic'), 'command.claim', {});
  const from = plus(server.now, 61 * MINUTE);
  server.by(person('ic'), 'shift.plan', {
    shifts: [{ role: 'scribe', person: 'ana', from, to: plus(from, 8 * HOUR) }],
  });
  const page = (
    <>
      <ShiftNotices />
      <Prefer />
    </>
  );
  const stage = await showRoom(page, server, { id });
  await act(async () => prefer({ shiftNotices: isWanted }));
  const [shift = ''] = Object.keys(server.state.shifts);
  server.now = plus(server.now, 2 * MINUTE);
  const system = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' } as const;
  for (const kind of ['shift-coming', 'shift-leaving'])
    server.by(system, 'reminder.send', { clock: `${kind}:${shift}` });
  await stage.settle();
  return server;
}

it('[SHIFT-2] a reminder to me is a notification, to each side in its own words, and sounds as an instruction', async () => {
  const server = await reminded('ana');
  expect(shown).toEqual([expect.stringMatching(/: your shift as .*scribe.* begins$/)]);
  expect(cues(server.state, 'ana', server.now).map(({ sound }) => sound)).toContain('instruction');
  shown = [];
  await reminded('sam');
  expect(shown).toEqual([expect.stringMatching(/: hand over as .*scribe/)]);
});

it('[SHIFT-2] others, and whoever did not choose it, get none', async () => {
  const server = await reminded('ic');
  expect(cues(server.state, 'ic', server.now).map(({ sound }) => sound)).not.toContain('instruction');
  await reminded('ana', false);
  expect(shown).toEqual([]);
});
