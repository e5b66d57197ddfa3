import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusal } from '#shared/errors/refusal.ts';
import { fold } from '#shared/incident/evolve.ts';
import { FakeServer, person } from './testing/fake-server.ts';
import { openScreen } from './testing/screen.ts';

const ana = person('ana');
const bo = person('bo');

function aRoom(sizes = {}) {
  const server = new FakeServer({ ana: 'deputy', bo: 'lead', cy: 'responder' }, sizes);
  return { server, screen: openScreen(server, ana, () => vi.advanceTimersByTimeAsync(0)) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('following the log', () => {
  it('[SYNC-3] joins, and has the state of the log', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    expect(screen.sync.known().connection.status).toBe('live');
    expect(screen.sync.known().confirmed).toEqual(server.state);
    expect(screen.told()).toEqual(server.log);
  });

  it('[SYNC-2] holds back what comes after a hole, fills the hole from the log, and tells each event once', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    const before = server.log.length;
    server.by(bo, 'note.add', { text: 'one' });
    server.by(bo, 'note.add', { text: 'two' });
    screen.line.loseEvents();
    screen.line.deliver('toClient');
    expect(screen.sync.known().confirmed.seq).toBe(before);
    await screen.settle();
    expect(screen.sync.known().confirmed.seq).toBe(before + 2);
    expect(screen.told()).toEqual(server.log);
  });

  it('[SYNC-2] finds out that the last message was lost, in a room that stays quiet', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    server.by(bo, 'note.add', { text: 'lost' });
    screen.line.loseEvents();
    await screen.settle();
    expect(screen.told()).not.toEqual(server.log);
    await vi.advanceTimersByTimeAsync(31_000);
    await screen.settle();
    expect(screen.told()).toEqual(server.log);
  });

  it('[SYNC-3] asks after an absence for what came after its last seq, and gets exactly that', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    const had = server.log.length;
    screen.line.cut();
    expect(screen.sync.known().connection.status).toBe('offline');
    server.by(bo, 'note.add', { text: 'while away' });
    screen.line.mend();
    await screen.settle();
    const joins = screen.line.asked.filter(({ message }) => message === 'room:join');
    expect(joins.at(-1)?.payload).toMatchObject({ after: had });
    expect(screen.told()).toEqual(server.log);
  });

  it('[SYNC-3] takes a snapshot and the rest when it is far behind', async () => {
    const { server, screen } = aRoom({ far: 10, joined: 4, read: 3 });
    await screen.settle();
    screen.line.cut();
    for (let n = 0; n < 30; n++) server.by(bo, 'task.assign', { title: `Look at db${n}`, assignee: 'cy' });
    screen.line.mend();
    await screen.settle();
    expect(screen.sync.known().confirmed).toEqual(fold(server.log));
    expect(screen.told().map(({ seq }) => seq)).toEqual(server.log.slice(-4).map(({ seq }) => seq));
  });

  it.each([
    ['fewer', 1, {}],
    ['as many', 3, {}],
    ['more', 8, {}],
    ['so many more that a snapshot comes', 20, { far: 15, joined: 4 }],
  ])(
    '[SYNC-3] starts over where its history was lost and the log has %s events again',
    async (_, gone, sizes) => {
      const { server, screen } = aRoom(sizes);
      await screen.settle();
      for (let n = 0; n < 3; n += 1) server.by(bo, 'note.add', { text: `lost ${n}` });
      await screen.settle();
      const kept = server.log.length - 3;
      screen.line.cut();
      server.lose(kept);
      const waiting = screen.sync.give('note.add', { text: 'waits here' });
      for (let n = 0; n < gone; n += 1) server.by(bo, 'task.assign', { title: `New ${n}`, assignee: 'cy' });
      screen.line.mend();
      await screen.settle();
      expect(await waiting).toMatchObject({ ok: true });
      expect(screen.sync.known().confirmed).toEqual(fold(server.log));
      expect(screen.told()).toEqual(server.log.slice(-screen.told().length));
      expect(screen.sync.known().outbox).toEqual([]);
      expect(server.log.filter(({ type }) => type === 'note.added')).toHaveLength(1);
    },
  );

  it('[SYNC-3] does not start over after an absence in which words were taken back', async () => {
    const { server, screen } = aRoom();
    server.by(ana, 'note.add', { text: 'hunter2' });
    const seq = server.log.length;
    server.by({ id: 'olga', name: 'Olga', kind: 'owner' }, 'log.redact', { seq, reason: 'leaked' });
    await screen.settle();
    screen.line.cut();
    server.by(bo, 'note.add', { text: 'meanwhile' });
    screen.line.mend();
    const before = screen.told().length;
    await screen.settle();
    expect(screen.told()).toHaveLength(before + 1);
    const joins = screen.line.asked.filter(({ message }) => message === 'room:join');
    expect(joins.at(-1)?.payload).toMatchObject({ after: seq + 1, hash: server.log[seq]?.hash });
    expect(joins).toHaveLength(2);
  });

  it('[LOG-3] forgets words that were taken back, also from what it has folded', async () => {
    const { server, screen } = aRoom();
    server.by(bo, 'task.assign', { title: 'password is hunter2', assignee: 'cy' });
    await screen.settle();
    expect(JSON.stringify(screen.sync.known().confirmed)).toContain('hunter2');
    server.by({ id: 'olga', name: 'Olga', kind: 'owner' }, 'log.redact', {
      seq: server.log.length,
      reason: 'leak',
    });
    await screen.settle();
    expect(JSON.stringify([screen.sync.known(), screen.told()])).not.toContain('hunter2');
    expect(screen.sync.known().confirmed).toEqual(server.state);
    const joins = screen.line.asked.filter(({ message }) => message === 'room:join');
    expect(joins).toHaveLength(2);
  });

  it('[SYNC-2] does not go back in time while it starts over after a redaction', async () => {
    const { server, screen } = aRoom({ joined: 5, read: 4 });
    for (let n = 0; n < 30; n += 1) server.by(bo, 'note.add', { text: `note ${n}` });
    await screen.settle();
    const reached = [screen.sync.known().confirmed.seq];
    server.by({ id: 'olga', name: 'Olga', kind: 'owner' }, 'log.redact', { seq: 9, reason: 'leak' });
    for (let step = 0; step < 30; step += 1) {
      screen.line.deliver(step % 2 === 0 ? 'toClient' : 'toServer');
      await vi.advanceTimersByTimeAsync(0);
      reached.push(screen.sync.known().confirmed.seq);
    }
    expect(reached).toEqual(reached.toSorted((a, b) => a - b));
    expect(screen.told()).toEqual(server.log);
    expect(screen.sync.known().confirmed).toEqual(server.state);
  });

  it('[AUTH-3] asks for the room anew when its own person is removed, since nothing comes any more', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    const joins = () => screen.line.asked.filter(({ message }) => message === 'room:join').length;
    const owner = { id: 'olga', name: 'Olga', kind: 'owner' } as const;
    server.by(owner, 'participant.remove', { participant: 'bo', reason: 'disruptive' });
    await screen.settle();
    expect(joins()).toBe(1);
    server.by(owner, 'participant.remove', { participant: 'ana', reason: 'disruptive' });
    await screen.settle();
    expect(joins()).toBe(2);
  });

  it('[SYNC-6] ends with the reason when the session does', async () => {
    const { screen } = aRoom();
    await screen.settle();
    screen.line.end(refusal('session_revoked'));
    expect(screen.sync.known().connection).toMatchObject({
      status: 'ended',
      error: { code: 'session_ended' },
    });
    expect(await screen.sync.give('note.add', { text: 'still here?' })).toMatchObject({ ok: false });
  });

  it('[SYNC-2] shows who is connected, with the number of screens', async () => {
    const { screen } = aRoom();
    await screen.settle();
    screen.line.presence([{ participant: 'bo', name: 'Bo', screens: 2 }]);
    expect(screen.sync.known().present).toEqual({ bo: 2 });
  });
});

describe('commands', () => {
  it('[SYNC-5] shows an own command at once, and the same event when the server has confirmed it', async () => {
    const { screen } = aRoom();
    await screen.settle();
    const answer = screen.sync.give('task.assign', { title: 'Check lag', assignee: 'cy', minutes: 20 });
    const { expectation, outbox } = screen.sync.known();
    expect(Object.values(expectation.state.tasks)).toMatchObject([
      { title: 'Check lag', status: 'assigned' },
    ]);
    expect(outbox).toHaveLength(1);
    await screen.settle();
    expect(await answer).toMatchObject({ ok: true });
    expect(screen.sync.known().outbox).toEqual([]);
    const final = screen.told().at(-1);
    expect(expectation.events[0]).toMatchObject({ id: final?.id, data: final?.data, actor: final?.actor });
  });

  it('[SYNC-5] refuses at once what the rules refuse, and sends nothing', async () => {
    const { screen } = aRoom();
    await screen.settle();
    const sent = screen.line.asked.length;
    const answer = await screen.sync.give('note.unpin', { note: 'none' });
    expect(answer).toMatchObject({ ok: false, error: { details: { reason: 'note_not_pinned' } } });
    expect(screen.line.asked).toHaveLength(sent);
    expect(screen.sync.known().conflicts).toEqual([]);
  });

  it('[SYNC-5] decides own commands again on top of what others did first', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    server.by(bo, 'incident.set_severity', { severity: 'SEV1' });
    void screen.sync.give('note.add', { text: 'mine' });
    expect(screen.sync.known().expectation.state.severity).toBe('SEV2');
    screen.line.deliver('toClient');
    const { expectation } = screen.sync.known();
    expect(expectation.state.severity).toBe('SEV1');
    expect(expectation.events).toMatchObject([{ type: 'note.added', seq: server.log.length + 1 }]);
  });

  it('[SYNC-4] returns a command that no longer fits to its author, with the reason', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    screen.line.cut();
    const answer = screen.sync.give('incident.set_severity', { severity: 'SEV1' });
    server.by(bo, 'incident.set_severity', { severity: 'SEV1' });
    screen.line.mend();
    await screen.settle();
    expect(await answer).toMatchObject({ ok: false });
    const { conflicts, outbox } = screen.sync.known();
    expect(outbox).toEqual([]);
    expect(conflicts).toMatchObject([
      { type: 'incident.set_severity', error: { details: { reason: 'severity_unchanged' } } },
    ]);
    screen.sync.dismissConflict(conflicts[0]?.id ?? '');
    expect(screen.sync.known().conflicts).toEqual([]);
  });

  it('[SYNC-4] keeps commands given offline, visible and in order, and sends them on return', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    screen.line.cut();
    for (const text of ['first', 'second', 'third']) void screen.sync.give('note.add', { text });
    expect(screen.sync.known().outbox.map(({ data }) => data)).toMatchObject([
      { text: 'first' },
      { text: 'second' },
      { text: 'third' },
    ]);
    screen.line.mend();
    await screen.settle();
    expect(server.log.slice(-3).map(({ data }) => data)).toMatchObject([
      { text: 'first' },
      { text: 'second' },
      { text: 'third' },
    ]);
    expect(screen.sync.known().outbox).toEqual([]);
  });

  it('[SYNC-1] sends a command whose answer was lost again with its id, and it happens once', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    const answer = screen.sync.give('note.add', { text: 'once' });
    await vi.advanceTimersByTimeAsync(0);
    screen.line.deliver('toServer');
    screen.line.cut();
    await vi.advanceTimersByTimeAsync(0);
    screen.line.mend();
    await screen.settle();
    expect(await answer).toMatchObject({ ok: true });
    expect(server.log.filter(({ type }) => type === 'note.added')).toHaveLength(1);
    expect(screen.told().filter(({ type }) => type === 'note.added')).toHaveLength(1);
  });

  it('[SYNC-4] never sends a broadcast by itself on return: it waits for a human', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    screen.line.cut();
    const nextUpdateAt = '2026-11-20T10:00:00.000Z';
    void screen.sync.give('broadcast.draft', {
      audience: 'public',
      status: 'investigating',
      text: 'Hello',
      nextUpdateAt,
    });
    const broadcast = Object.keys(screen.sync.known().expectation.state.broadcasts)[0] ?? '';
    void screen.sync.give('broadcast.send', { broadcast });
    screen.line.mend();
    await screen.settle();
    await vi.advanceTimersByTimeAsync(60_000);
    await screen.settle();
    expect(server.state.broadcasts[broadcast]).toMatchObject({ queued: null });
    const { outbox, expectation } = screen.sync.known();
    expect(outbox).toMatchObject([{ type: 'broadcast.send', held: true }]);
    expect(expectation.state.broadcasts[broadcast]).toMatchObject({ sentAt: null });
    screen.sync.sendHeld(outbox[0]?.id ?? '');
    await screen.settle();
    expect(server.state.broadcasts[broadcast]?.queued).not.toBeNull();
    expect(screen.sync.known().outbox).toEqual([]);
  });

  it('[SYNC-4] holds a broadcast that was under way when the line broke', async () => {
    const { server, screen } = aRoom();
    const drafted = server.by(ana, 'broadcast.draft', {
      audience: 'executives',
      status: 'investigating',
      text: 'Hello',
      nextUpdateAt: '2026-11-20T10:00:00.000Z',
    });
    const broadcast = drafted.ok ? (drafted.events[0]?.id ?? '') : '';
    await screen.settle();
    void screen.sync.give('broadcast.send', { broadcast });
    screen.line.cut();
    screen.line.mend();
    await screen.settle();
    expect(server.state.broadcasts[broadcast]).toMatchObject({ queued: null });
    expect(screen.sync.known().outbox).toMatchObject([{ held: true }]);
    screen.sync.withdraw(screen.sync.known().outbox[0]?.id ?? '');
    expect(screen.sync.known().outbox).toEqual([]);
  });

  it('[SYNC-4] lets nobody take back a broadcast that may be out, until the log can tell', async () => {
    const { server, screen } = aRoom();
    const drafted = server.by(ana, 'broadcast.draft', {
      audience: 'executives',
      status: 'investigating',
      text: 'Hello',
      nextUpdateAt: '2026-11-20T10:00:00.000Z',
    });
    const broadcast = drafted.ok ? (drafted.events[0]?.id ?? '') : '';
    await screen.settle();
    const answer = screen.sync.give('broadcast.send', { broadcast });
    await vi.advanceTimersByTimeAsync(0);
    screen.line.deliver('toServer');
    screen.line.cut();
    const [waiting] = screen.sync.known().outbox;
    expect(waiting).toMatchObject({ sent: true, held: false });
    screen.sync.withdraw(waiting?.id ?? '');
    expect(screen.sync.known().outbox).toHaveLength(1);
    screen.line.mend();
    await screen.settle();
    expect(await answer).toMatchObject({ ok: true });
    expect(screen.sync.known().outbox).toEqual([]);
  });

  it('[SYNC-4] lets a command be taken back until it was sent once', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    server.broken = { ok: false, error: refusal('rate_limited', { seconds: 3 }) };
    void screen.sync.give('note.add', { text: 'on its way' });
    void screen.sync.give('note.add', { text: 'still here' });
    await screen.settle();
    const [first, second] = screen.sync.known().outbox;
    expect([first?.sent, second?.sent]).toEqual([true, false]);
    screen.sync.withdraw(first?.id ?? '');
    screen.sync.withdraw(second?.id ?? '');
    expect(screen.sync.known().outbox.map(({ id }) => id)).toEqual([first?.id]);
  });

  it('[SYNC-1] waits and asks again when there were too many requests', async () => {
    const { server, screen } = aRoom();
    await screen.settle();
    server.broken = { ok: false, error: refusal('rate_limited', { seconds: 3 }) };
    const answer = screen.sync.give('note.add', { text: 'patience' });
    await screen.settle();
    expect(screen.sync.known().outbox).toHaveLength(1);
    server.broken = null;
    await vi.advanceTimersByTimeAsync(3_000);
    await screen.settle();
    expect(await answer).toMatchObject({ ok: true });
  });
});
