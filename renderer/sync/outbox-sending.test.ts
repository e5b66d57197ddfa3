import { inTheEnd } from '#tests/support/in-the-end.ts';
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import { boxOf } from './durable-outbox.ts';
import { aBrowser, type TestBrowser } from './testing/browser.ts';
import { FakeServer, person } from './testing/fake-server.ts';
import { openScreen, type Screen } from './testing/screen.ts';

const ana = person('ana');
const bo = person('bo');

/** A window of somebody's in a browser; killed, it neither sends nor hears any more. */
interface Window {
  readonly screen: Screen;
  kill(): void;
}

function open(browser: TestBrowser, server: FakeServer, asker: Asker): Window {
  const outbox = browser.window(boxOf('http://room.test', 'i1', asker.id));
  const screen = openScreen(server, asker, () => new Promise((resolve) => setTimeout(resolve)), outbox);
  return {
    screen,
    kill: () => {
      browser.kill(outbox);
      screen.line.cut();
      server.lines.delete(screen.line);
    },
  };
}

async function settle(...windows: readonly Window[]) {
  for (let n = 0; n < 4; n++) for (const { screen } of windows) await screen.settle();
}

function notesIn(server: FakeServer): readonly string[] {
  return server.log.flatMap(({ type, data }) =>
    type === 'note.added' ? [(data as { text: string }).text] : [],
  );
}

function aRoom(): { readonly browser: TestBrowser; readonly server: FakeServer } {
  return { browser: aBrowser(), server: new FakeServer({ ana: 'deputy', bo: 'deputy', cy: 'lead' }) };
}

const UPDATE = {
  audience: 'public',
  status: 'investigating',
  text: 'Hello',
  nextUpdateAt: '2026-11-20T10:00:00.000Z',
} as const;

it('[SYNC-4] what was given before the window was killed is sent by the next one, in order; what no longer fits comes back', async () => {
  const { browser, server } = aRoom();
  const first = open(browser, server, ana);
  await settle(first);
  first.screen.line.cut();
  for (let n = 0; n < 20; n++) void first.screen.sync.give('note.add', { text: `${n}` });
  void first.screen.sync.give('incident.set_severity', { severity: 'SEV1' });
  void first.screen.sync.give('note.add', { text: 'last' });
  await browser.keeps(boxOf('http://room.test', 'i1', 'ana'), 22);
  first.kill();
  server.by(bo, 'incident.set_severity', { severity: 'SEV1' });
  const second = open(browser, server, ana);
  await settle(second);
  await inTheEnd(async () => {
    await settle(second);
    expect(second.screen.sync.known().outbox).toEqual([]);
  });
  expect(notesIn(server)).toEqual([...Array.from({ length: 20 }, (_, n) => `${n}`), 'last']);
  expect(second.screen.sync.known().conflicts).toMatchObject([
    { type: 'incident.set_severity', error: { details: { reason: 'severity_unchanged' } } },
  ]);
});

it('[SYNC-4] a broadcast that was under way when the window was killed waits for a human in the next one', async () => {
  const { browser, server } = aRoom();
  const drafted = server.by(ana, 'broadcast.draft', UPDATE);
  const broadcast = drafted.ok ? (drafted.events[0]?.id ?? '') : '';
  const first = open(browser, server, ana);
  await settle(first);
  // Given on a live line, and never heard by the server.
  void first.screen.sync.give('broadcast.send', { broadcast });
  await browser.keeps(boxOf('http://room.test', 'i1', 'ana'), 1);
  first.kill();
  browser.pass(4_000);
  const second = open(browser, server, ana);
  await inTheEnd(() => expect(second.screen.sync.known().outbox).toHaveLength(1));
  await settle(second);
  expect(server.state.broadcasts[broadcast]?.queued).toBeNull();
  expect(second.screen.sync.known().outbox).toMatchObject([{ type: 'broadcast.send', held: true }]);
  second.screen.sync.sendHeld(second.screen.sync.known().outbox[0]?.id ?? '');
  await settle(second);
  expect(server.state.broadcasts[broadcast]?.queued).not.toBeNull();
});

it('[SYNC-4] somebody else who signs in on this browser neither sees nor sends it', async () => {
  const { browser, server } = aRoom();
  const mine = open(browser, server, ana);
  await settle(mine);
  mine.screen.line.cut();
  void mine.screen.sync.give('note.add', { text: 'of Ana' });
  await browser.keeps(boxOf('http://room.test', 'i1', 'ana'), 1);
  mine.kill();
  const theirs = open(browser, server, bo);
  await settle(theirs);
  void theirs.screen.sync.give('note.add', { text: 'of Bo' });
  await settle(theirs);
  expect(theirs.screen.sync.known().outbox).toEqual([]);
  expect(notesIn(server)).toEqual(['of Bo']);
  theirs.kill();
  const again = open(browser, server, ana);
  await inTheEnd(async () => {
    await settle(again);
    expect(notesIn(server)).toEqual(['of Bo', 'of Ana']);
  });
});

it('[SYNC-4] two windows of one person send their outbox once and in order, whichever of them sends', async () => {
  const { browser, server } = aRoom();
  const [one, two] = [open(browser, server, ana), open(browser, server, ana)];
  await settle(one, two);
  for (const { screen } of [one, two]) screen.line.cut();
  const box = boxOf('http://room.test', 'i1', 'ana');
  for (let n = 0; n < 12; n++) {
    void (n % 3 === 0 ? two : one).screen.sync.give('note.add', { text: `${n}` });
    await browser.keeps(box, n + 1);
  }
  for (const { screen } of [two, one]) screen.line.mend();
  await inTheEnd(async () => {
    await Promise.all([settle(one), settle(two)]);
    expect(notesIn(server)).toHaveLength(12);
    expect([one, two].map(({ screen }) => screen.sync.known().outbox.length)).toEqual([0, 0]);
  });
  expect(notesIn(server)).toEqual(Array.from({ length: 12 }, (_, n) => `${n}`));
  const sent = [one, two].flatMap(({ screen }) =>
    screen.line.asked.filter(({ message }) => message === 'command').map(({ payload }) => payload),
  );
  expect(sent).toHaveLength(12);
});

it('[SYNC-4] a window that is killed while it sends is followed by the other, which leaves nothing out', async () => {
  const { browser, server } = aRoom();
  const [one, two] = [open(browser, server, ana), open(browser, server, ana)];
  await settle(one, two);
  for (const { screen } of [one, two]) screen.line.cut();
  for (let n = 0; n < 6; n++) void one.screen.sync.give('note.add', { text: `${n}` });
  await browser.keeps(boxOf('http://room.test', 'i1', 'ana'), 6);
  one.screen.line.mend();
  for (let n = 0; n < 6; n++) {
    await new Promise((resolve) => setTimeout(resolve));
    one.screen.line.deliver('toServer');
    one.screen.line.deliver('toClient');
  }
  const before = notesIn(server).length;
  one.kill();
  two.screen.line.mend();
  browser.pass(4_000);
  await inTheEnd(
    async () => {
      await settle(two);
      expect(notesIn(server)).toEqual(['0', '1', '2', '3', '4', '5']);
    },
    { timeout: 5_000 },
  );
  expect(before).toBeLessThan(6);
});

it('[SYNC-4] too many requests, a full disk and a session that ends are waited for; the order stays and nothing is refused', async () => {
  vi.useFakeTimers();
  try {
    const server = new FakeServer({ ana: 'deputy' });
    const screen = openScreen(server, ana, () => vi.advanceTimersByTimeAsync(0));
    await screen.settle();
    const texts = ['first', 'second', 'third'];
    for (const [at, reason] of (
      ['rate_limited', 'storage_unavailable', 'unauthenticated'] as const
    ).entries()) {
      server.broken = { ok: false, error: refusal(reason, { seconds: 2 }) };
      void screen.sync.give('note.add', { text: texts[at] ?? '' });
      await screen.settle();
      await vi.advanceTimersByTimeAsync(7_000);
      await screen.settle();
      expect(screen.sync.known()).toMatchObject({ conflicts: [], outbox: { length: at + 1 } });
    }
    server.broken = null;
    for (let n = 0; n < 5; n++) {
      await vi.advanceTimersByTimeAsync(3_000);
      await screen.settle();
    }
    expect(notesIn(server)).toEqual(texts);
    expect(screen.sync.known()).toMatchObject({ conflicts: [], outbox: [], waitsFor: null });
  } finally {
    vi.useRealTimers();
  }
});

it('[SYNC-4] a command that fails the server itself each time does not hold up the rest for ever', async () => {
  vi.useFakeTimers();
  try {
    const server = new FakeServer({ ana: 'deputy' });
    const screen = openScreen(server, ana, () => vi.advanceTimersByTimeAsync(0));
    await screen.settle();
    server.broken = { ok: false, error: refusal('server_failed') };
    void screen.sync.give('note.add', { text: 'poison' });
    for (let n = 0; n < 6; n++) {
      await screen.settle();
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(screen.sync.known().conflicts).toMatchObject([
      { error: { details: { reason: 'server_failed' } } },
    ]);
    server.broken = null;
    void screen.sync.give('note.add', { text: 'goes on' });
    await screen.settle();
    expect(notesIn(server)).toEqual(['goes on']);
  } finally {
    vi.useRealTimers();
  }
});

/** What the runs covered. */
const met = { given: 0, kills: 0, cuts: 0, refused: 0 };

it('[SYNC-4] whatever windows are killed and lines cut, what was kept is done once, in order, or comes back', async () => {
  const step = fc.record({
    do: fc.constantFrom(
      'give',
      'give',
      'give',
      'foreign',
      'kill',
      'cut',
      'mend',
      'deliver',
      'deliver',
      'wait',
    ),
    which: fc.nat(1),
    pick: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      const { browser, server } = aRoom();
      const windows = [open(browser, server, ana), open(browser, server, ana)];
      const given: string[] = [];
      const box = boxOf('http://room.test', 'i1', 'ana');
      for (const { do: what, which, pick } of steps) {
        const window = windows[which] ?? open(browser, server, ana);
        const { line, sync } = window.screen;
        if (what === 'give') {
          const before = sync.known().outbox;
          const text = `${given.length}`;
          void sync.give(
            pick === 0 ? 'incident.set_severity' : 'note.add',
            pick === 0 ? { severity: 'SEV1' } : { text },
          );
          const id = sync.known().outbox.find((command) => !before.includes(command))?.id;
          // Nobody gives the next one, in the other window, before that has heard of this one.
          const known = (screen: Screen) => screen.sync.known().outbox.some((command) => command.id === id);
          while (id !== undefined && known(window.screen)) {
            if ((await browser.kept(box)).includes(id) && windows.every(({ screen }) => known(screen))) break;
            await new Promise((resolve) => setTimeout(resolve));
          }
          if (pick !== 0) given.push(text);
          met.given += 1;
        } else if (what === 'kill') {
          window.kill();
          windows[which] = open(browser, server, ana);
          met.kills += 1;
        } else if (what === 'foreign')
          server.by(bo, 'incident.set_severity', {
            severity: pick % 2 === 0 ? 'SEV1' : 'SEV2',
            reason: 'so',
          });
        else if (what === 'cut') {
          line.cut();
          met.cuts += 1;
        } else if (what === 'mend') line.mend();
        else if (what === 'wait') browser.pass(pick * 1_000);
        else
          for (let n = 0; n <= pick; n++) {
            line.deliver('toServer');
            line.deliver('toClient');
            await new Promise((resolve) => setTimeout(resolve));
          }
      }
      for (const { screen } of windows) screen.line.mend();
      await inTheEnd(
        async () => {
          browser.pass(4_000);
          await settle(...windows);
          for (const { screen } of windows) expect(screen.sync.known().outbox).toEqual([]);
        },
        { timeout: 15_000, interval: 10 },
      );
      expect(notesIn(server)).toEqual(given);
      met.refused += windows[0]?.screen.sync.known().conflicts.length ?? 0;
      for (const { screen } of windows) expect(screen.failures).toEqual([]);
      for (const window of windows) window.kill();
    }),
    { numRuns: Number(process.env['QUARTERDECK_RUNS'] ?? 6), endOnFailure: true },
  );
  for (const [what, times] of Object.entries(met)) expect([what, times > 0]).toEqual([what, true]);
}, 600_000);
