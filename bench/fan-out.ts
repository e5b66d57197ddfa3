/**
 * Durable fan-out: one writer, 200 subscribers in one room of the real server (its own process, SQLite with FULL
 * sync), against a bare WebSocket server that sends the same bytes with the same coalescing and does nothing else.
 * Compare `ratio`: both run on the same machine in the same minute.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { node24 } from '#scripts/steps/node24.mjs';
import { INCIDENT, OWNER_TOKEN, ourLine, rawLine } from './fan-out/lines.ts';
import { type Measured, measure } from './fan-out/measure.ts';
import { median } from './rooms/median.ts';
import { bodyOfNote } from './rooms/note.ts';

const ROUNDS = 3;

const rounds: { readonly ours: Measured; readonly raw: Measured }[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const { measured: ours, event } = await ourSide();
  rounds.push({ ours, raw: await rawSide(event) });
}
const ours = middle(rounds.map((round) => round.ours));
const raw = middle(rounds.map((round) => round.raw));
const ratio = ours.eventsPerSecond / raw.eventsPerSecond;
console.log(
  `fan-out: ${Math.round(ours.eventsPerSecond)} durable events/s to 200 subscribers, raw ws ${Math.round(raw.eventsPerSecond)}, ratio ${ratio.toFixed(2)} (wanted 0.6); p99 at 200 events/s ${ours.p99.toFixed(1)} ms, raw ws ${raw.p99.toFixed(1)} ms, ${(ours.p99 / raw.p99).toFixed(1)}x (wanted 3x); clients busy ${Math.round(ours.clientsBusy * 100)} and ${Math.round(raw.clientsBusy * 100)} %; p50 ${ours.p50.toFixed(1)} and ${raw.p50.toFixed(1)} ms`,
);

/** Each number in the middle of its rounds: the machine may be busy with something else in one of them. */
function middle(measured: readonly Measured[]): Measured {
  const of = (name: keyof Measured) => median(measured.map((round) => round[name]));
  return {
    eventsPerSecond: of('eventsPerSecond'),
    clientsBusy: of('clientsBusy'),
    p50: of('p50'),
    p99: of('p99'),
  };
}

async function ourSide(): Promise<{ readonly measured: Measured; readonly event: object }> {
  const { child, url } = await started('our-server.ts');
  const post = async (path: string, body: object) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${OWNER_TOKEN}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { readonly seq: number; readonly events: readonly object[] };
  };
  const { seq } = await post('/incidents', { id: INCIDENT, title: 'Fan-out' });
  const sample = await post(`/incidents/${INCIDENT}/commands`, {
    id: 'sample',
    incident: INCIDENT,
    type: 'note.add',
    data: { text: bodyOfNote(1) },
  });
  const measured = await measure({
    startsAt: seq + 1,
    line: (heard) => ourLine(url, heard),
    message: (n) => `42${n}["command",${JSON.stringify(commandOf(n))}]`,
  });
  await ended(child);
  return { measured, event: sample.events[0] ?? {} };
}

async function rawSide(event: object): Promise<Measured> {
  const { child, url } = await started('raw-server.ts');
  const setter = await rawLine(url, () => undefined);
  setter.send(`template:${JSON.stringify(event).replace(/"seq":\d+/, '"seq":#seq#')}`);
  setter.close();
  const measured = await measure({
    startsAt: 0,
    line: (heard) => rawLine(url, heard),
    message: (n) => String(n),
  });
  await ended(child);
  return measured;
}

function commandOf(n: number) {
  return { id: `c${n}`, incident: INCIDENT, type: 'note.add', data: { text: bodyOfNote(n) } };
}

async function started(file: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = fork(join(import.meta.dirname, 'fan-out', file), { execPath: node24() });
  const [{ url }] = (await once(child, 'message')) as [{ readonly url: string }];
  return { child, url };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.disconnect();
  await exit;
}
