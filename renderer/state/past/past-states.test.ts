import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FakeServer, person } from '#renderer/sync/testing/fake-server.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { fold } from '#shared/incident/evolve.ts';
import { createPastStates, STRETCH } from './past-states.ts';

/** A log of what people did, as the server decided it. */
function logOf(deeds: readonly number[]): readonly IncidentEvent[] {
  const server = new FakeServer({ ana: 'lead', bo: 'responder' });
  const ana = person('ana');
  server.by(ana, 'command.claim', {});
  for (const [index, deed] of deeds.entries()) {
    if (deed === 0) server.by(ana, 'task.assign', { title: `task ${index}`, assignee: 'bo' });
    else if (deed === 1) server.by(ana, 'note.add', { text: `note ${index}` });
    else
      server.by(ana, 'incident.set_severity', { severity: index % 2 === 0 ? 'SEV1' : 'SEV2', reason: 'so' });
  }
  return server.log;
}

/** States over a log of which this screen holds what is after `heldFrom`; the rest is fetched. */
function statesOf(log: readonly IncidentEvent[], heldFrom: number, isOnline = () => true) {
  const asked: number[] = [];
  const states = createPastStates({
    held: (seq) => (seq > heldFrom ? log[seq - 1] : undefined),
    head: () => log.length,
    stateAt: async (seq) => {
      asked.push(seq);
      return isOnline() ? fold(log.slice(0, seq)) : null;
    },
    before: async (seq, limit) => {
      asked.push(seq);
      return isOnline() ? log.slice(Math.max(0, seq - 1 - limit), seq - 1) : null;
    },
  });
  return { states, asked };
}

it('[TL-5] for every log and every moment of it: the state is the fold up to there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 2 }), { maxLength: 40 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 60 }),
      async (deeds, moments, heldFrom) => {
        const log = logOf(deeds);
        const { states } = statesOf(log, heldFrom);
        for (const moment of moments) {
          const seq = 1 + (moment % log.length);
          expect(await states.load(seq)).toBe(true);
          expect(states.at(seq)).toEqual(fold(log.slice(0, seq)));
          expect(states.upTo(seq, 5).map((event) => event.seq)).toEqual(
            log.slice(Math.max(0, seq - 5), seq).map((event) => event.seq),
          );
        }
      },
    ),
    { numRuns: 40 },
  );
});

/** A log as long as none in a test would be made by deeds. */
function longLog(length: number): readonly IncidentEvent[] {
  const first = logOf([1]);
  const note = first.at(-1);
  if (note === undefined) throw new Error('there is a note');
  return Array.from(
    { length },
    (_, index) => first[index] ?? { ...note, seq: index + 1, id: `note ${index}` },
  );
}

it('[TL-5] a step within 200 entries does not wait for the network', async () => {
  const log = longLog(5_000);
  const { states, asked } = statesOf(log, 4_990);
  expect(states.at(2_600)).toBeNull();
  await states.load(2_600);
  await new Promise((resolve) => setTimeout(resolve));
  const before = asked.length;
  for (let step = 1; step <= 200; step += 1) {
    expect(states.at(2_600 - step)?.seq).toBe(2_600 - step);
    expect(states.at(2_600 + step)?.seq).toBe(2_600 + step);
  }
  expect(asked.length).toBe(before);
});

it('[TL-5] a step at 100 000 entries costs no more than a frame', async () => {
  const log = longLog(100_000);
  const { states } = statesOf(log, 100_000);
  await states.load(99_700);
  const took: number[] = [];
  for (let seq = 99_700; seq > 99_500; seq -= 1) {
    const began = performance.now();
    expect(states.at(seq)?.seq).toBe(seq);
    took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  expect(took[Math.floor(took.length / 2)]).toBeLessThan(16);
});

it('[TL-5] without a line, what is held is there, and what is not says so', async () => {
  let isOnline = true;
  const log = longLog(3 * STRETCH);
  const { states } = statesOf(log, 3 * STRETCH, () => isOnline);
  await states.load(2 * STRETCH + 100);
  isOnline = false;
  expect(await states.load(2 * STRETCH + 50)).toBe(true);
  expect(await states.load(10)).toBe(false);
  expect(states.at(10)).toBeNull();
  isOnline = true;
  expect(await states.load(10)).toBe(true);
});

it('[TL-5 LOG-3] after words were taken back nothing of before is shown', async () => {
  const log = logOf([0, 1, 0]);
  const { states } = statesOf(log, 999);
  await states.load(log.length);
  states.forget();
  expect(states.event(2)).toBeUndefined();
  expect(states.at(log.length)).toBeNull();
});
