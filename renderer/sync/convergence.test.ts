import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import { fold } from '#shared/incident/evolve.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { FakeServer, person } from './testing/fake-server.ts';
import { openScreen, type Screen } from './testing/screen.ts';

const ana = person('ana');
const bo = person('bo');
const OWNER = { id: 'olga', name: 'Olga', kind: 'owner' } as const;

type Given = { [T in CommandType]: { readonly type: T; readonly data: CommandInput<T> } }[CommandType];

/** A command that makes sense in a state, chosen by a number; it may still be refused. */
function commandFor(state: IncidentState, pick: number): Given {
  const tasks = Object.keys(state.tasks);
  const task = tasks[pick % Math.max(1, tasks.length)] ?? 'none';
  const drafts = Object.keys(state.broadcasts);
  const broadcast = drafts[pick % Math.max(1, drafts.length)] ?? 'none';
  const people = Object.keys(state.participants);
  const participant = people[pick % people.length] ?? 'cy';
  const commands: readonly Given[] = [
    { type: 'note.add', data: { text: `note ${pick}` } },
    { type: 'task.assign', data: { title: `task ${pick}`, assignee: participant, minutes: 5 } },
    { type: 'task.understand', data: { task } },
    { type: 'task.report', data: { task, outcome: 'done', text: 'finished' } },
    { type: 'task.cancel', data: { task } },
    { type: 'task.reassign', data: { task, assignee: participant } },
    {
      type: 'incident.set_severity',
      data: { severity: pick % 2 === 0 ? 'SEV1' : 'SEV3', reason: 'it is so' },
    },
    { type: 'incident.advance', data: {} },
    { type: 'command.claim', data: {} },
    { type: 'rest.order', data: { participant } },
    { type: 'rest.end', data: { participant } },
    { type: 'participant.release', data: { participant } },
    { type: 'participant.recall', data: { participant } },
    {
      type: 'broadcast.draft',
      data: {
        audience: 'public',
        status: 'investigating',
        text: 'update',
        nextUpdateAt: '2027-01-01T00:00:00.000Z',
      },
    },
    { type: 'broadcast.send', data: { broadcast } },
  ];
  return commands[pick % commands.length] ?? { type: 'note.add', data: { text: 'fallback' } };
}

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('own' as const), pick: fc.nat(10_000) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('foreign' as const), pick: fc.nat(10_000) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('toServer' as const), pick: fc.constant(0) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('toClient' as const), pick: fc.constant(0) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'repeat' as const,
        'lose' as const,
        'cut' as const,
        'mend' as const,
        'wait' as const,
      ),
      pick: fc.nat(2_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redact' as const), pick: fc.nat(10_000) }) },
);

/** What the runs covered: a property that never met a conflict or a hole would prove nothing. */
const met = { own: 0, refusedLate: 0, cuts: 0, lost: 0, repeated: 0, redacted: 0, snapshots: 0 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function finish(screen: Screen) {
  screen.line.mend();
  for (let n = 0; n < 50; n++) {
    await screen.settle();
    for (const { id, held } of screen.sync.known().outbox) if (held) screen.sync.sendHeld(id);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  await screen.settle();
}

it('[SYNC-5] whatever a line does, a screen ends with the fold of the log, nothing pending, nothing done twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 150, size: 'max' }), async (steps) => {
      const server = new FakeServer(
        { ana: 'deputy', bo: 'deputy', cy: 'lead' },
        { far: 6, joined: 4, read: 3 },
      );
      const screen = openScreen(server, ana, () => vi.advanceTimersByTimeAsync(0));
      const answers = new Map<string, CommandAck | null>();
      for (const { do: what, pick } of steps) {
        if (what === 'own') {
          const { type, data } = commandFor(screen.sync.known().expectation.state, pick);
          const before = screen.sync.known().outbox;
          const answer = screen.sync.give(type, data);
          const id = screen.sync.known().outbox.find((command) => !before.includes(command))?.id;
          if (id !== undefined) {
            answers.set(id, null);
            void answer.then((said) => answers.set(id, said));
          }
        } else if (what === 'foreign') {
          const { type, data } = commandFor(server.state, pick);
          server.by(bo, type, data);
        } else if (what === 'redact') {
          server.by(OWNER, 'log.redact', { seq: 1 + (pick % server.log.length), reason: 'leak' });
          met.redacted += 1;
        } else if (what === 'repeat') {
          met.repeated += 1;
          screen.line.repeat();
        } else if (what === 'lose') {
          met.lost += 1;
          screen.line.loseEvents();
        } else if (what === 'cut') {
          met.cuts += 1;
          screen.line.cut(pick % 2 === 0 ? 'offline' : 'stale');
        } else if (what === 'mend') screen.line.mend();
        else if (what === 'wait') await vi.advanceTimersByTimeAsync(pick);
        else screen.line.deliver(what);
        await vi.advanceTimersByTimeAsync(0);
      }
      await finish(screen);

      const { confirmed, expectation, outbox, conflicts, connection } = screen.sync.known();
      expect(screen.failures).toEqual([]);
      expect(connection.status).toBe('live');
      expect(confirmed).toEqual(fold(server.log));
      expect(expectation).toEqual({ state: confirmed, events: [] });
      expect(outbox).toEqual([]);
      // What it was told of the log is its end, whole and once.
      expect(screen.told()).toEqual(server.log.slice(server.log.length - screen.told().length));
      // Each command happened once or was returned with a reason.
      for (const [id, answer] of answers) {
        met.own += 1;
        const made = server.log.filter(({ command }) => command === id);
        const refused = conflicts.some((conflict) => conflict.id === id);
        expect(answer?.ok).toBe(!refused);
        expect(new Set(made.map((event) => event.id)).size).toBe(made.length);
        expect(made.length > 0).toBe(!refused);
        if (refused) met.refusedLate += 1;
      }
      if (screen.told()[0]?.seq !== 1) met.snapshots += 1;
      screen.sync.stop();
    }),
    { numRuns: 200 },
  );
  for (const [what, times] of Object.entries(met)) expect([what, times > 0]).toEqual([what, true]);
}, 60_000);
