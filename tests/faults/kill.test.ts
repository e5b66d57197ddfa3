import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { CommandAck } from '#shared/protocol/command.ts';
import { type Random, randomOf, seedOfTheRun } from '#tests/support/random.ts';
import { type TestServer, until } from '#tests/support/test-server.ts';
import { openRealScreen, type RealScreen } from '#tests/sync/screens.ts';
import { figures, howLong } from './how-long.ts';
import { mortalServer } from './mortal-server.ts';

/** What somebody was told: the answer's seq and events, by what only that command said. */
type Acknowledged = Map<string, { readonly seq: number; readonly events: readonly IncidentEvent[] }>;

/** Gives one note after the other until it is told to stop; what was under way is waited for. */
async function keepWriting(
  name: string,
  give: (text: string) => Promise<CommandAck>,
  acknowledged: Acknowledged,
  { below }: Random,
  stopped: () => boolean,
): Promise<void> {
  for (let n = 0; !stopped(); n += 1) {
    const text = `${name} ${n}`;
    const ack = await give(text);
    if (!ack.ok) throw new Error(`${text} was refused: ${ack.error.message}`);
    acknowledged.set(text, ack);
    await sleep(below(20));
  }
}

/** A script on the REST interface: where the server dies under it, it asks again under the same id. */
async function giveByRest(server: () => TestServer, incident: string, text: string): Promise<CommandAck> {
  for (;;) {
    try {
      const id = text.replaceAll(' ', '-');
      const { status, body } = await server().call('POST', `/api/v1/incidents/${incident}/commands`, {
        body: { id, type: 'note.add', data: { text } },
      });
      return status === 200 ? body : { ok: false, error: body.error };
    } catch {
      await sleep(20);
    }
  }
}

/** The whole log after a seq, as a stranger reads it. */
async function readLog(
  server: TestServer,
  incident: string,
  after: number,
): Promise<readonly IncidentEvent[]> {
  const log: IncidentEvent[] = [];
  for (;;) {
    const seq = after + log.length;
    const { body } = await server.call('GET', `/api/v1/incidents/${incident}/events?after=${seq}&limit=1000`);
    log.push(...body.events);
    if (!body.more) return log;
  }
}

test('[LOG-2] kill -9 at any moment loses nothing that was acknowledged and does nothing twice', {
  timeout: 900_000,
}, async () => {
  const draw = randomOf(seedOfTheRun(), 'kills');
  const rounds = howLong(3, 100);
  const mortal = await mortalServer();
  const incident = await mortal.server().declare();
  const acknowledged: Acknowledged = new Map();
  const screens: RealScreen[] = [];
  let stopped = false;
  const writers: Promise<void>[] = [];
  const write = (name: string, give: (text: string) => Promise<CommandAck>) =>
    writers.push(keepWriting(name, give, acknowledged, draw, () => stopped));

  for (const name of ['Aiko', 'Ben', 'Chen', 'Dora']) {
    const joined = await mortal.server().person(incident, 'responder', name);
    const screen = openRealScreen(mortal.server().url, { ...joined, name, owner: false }, incident);
    onTestFinished(screen.stop);
    screens.push(screen);
    for (const hand of ['left', 'right'])
      write(`${name} ${hand}`, (text) => screen.sync.give('note.add', { text }));
  }
  for (const name of ['script one', 'script two', 'script three']) {
    write(name, (text) => giveByRest(mortal.server, incident, text));
  }

  const log: IncidentEvent[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size;
    // Every fourth time so soon that hardly anything was done since the start, or in the middle of it.
    const soon = draw.chance(0.25);
    const few = draw.below(60);
    if (!soon) await until(() => acknowledged.size > before + few, 60_000);
    await sleep(draw.below(soon ? 50 : 400));
    await mortal.kill();
    const told = new Map(acknowledged);
    if (draw.chance(0.2)) {
      mortal.spawn();
      await sleep(draw.below(800));
      await mortal.kill();
    }
    const server = await mortal.start();
    log.push(...(await readLog(server, incident, log.length)));
    for (const [text, { seq, events }] of told) {
      expect(log[seq - 1], `“${text}” of round ${round}, seed ${seedOfTheRun()}`).toEqual(events.at(-1));
    }
  }

  stopped = true;
  await Promise.all(writers);
  log.push(...(await readLog(mortal.server(), incident, log.length)));
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  const texts = log
    .filter(({ type }) => type === 'note.added')
    .map(({ data }) => (data as { text: string }).text);
  // Each command exactly once: those that were answered, and none that was not given.
  expect(texts.toSorted()).toEqual([...acknowledged.keys()].toSorted());
  const { body } = await mortal.server().call('GET', `/api/v1/incidents/${incident}/verify`);
  expect(body).toMatchObject({ ok: true, head: { seq: log.length } });
  const { body: stands } = await mortal.server().call('GET', `/api/v1/incidents/${incident}`);
  for (const { sync, told, failures } of screens) {
    await until(() => told().at(-1)?.seq === log.length, 30_000);
    // Who was far behind began anew with a snapshot: what it holds of the log is the end of it.
    expect(told()).toEqual(log.slice(-told().length));
    expect(JSON.parse(JSON.stringify(sync.known().confirmed))).toEqual(stands.state);
    expect(failures).toEqual([]);
  }
  figures(`kill -9: ${rounds} rounds, ${acknowledged.size} acknowledged commands, ${log.length} events`);
});
