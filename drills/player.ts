import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { eventId } from '#shared/ids/ids.ts';
import type { WireError } from '#shared/protocol/error.ts';
import type { DrillName } from '#shared/protocol/rest/health.ts';
import { type Instant, SECOND, toInstant, toMs } from '#shared/time/instant.ts';
import { incidentTime, type Simulation, serverTime } from '#shared/time/simulation.ts';
import type { Act, Scene } from './acts/act.ts';
import { schedule } from './acts/schedule.ts';
import { type Actor, enter } from './playing/actor.ts';
import { createRest, type Rest } from './playing/rest.ts';
import { type DrillSummary, summaryOf } from './playing/summary.ts';
import { type Language, sampleScript } from './script/sample.ts';
import type { Script } from './script/script.ts';

const DEFAULT_SPEED = 60;

export interface DrillOptions {
  /** The server's address, without a slash at its end. */
  readonly url: string;
  /** A bearer token of the workspace's owner. */
  readonly token: string;
  /** The id of the incident to declare; one is made where none is given. */
  readonly incident?: string | undefined;
  /** Seconds of the incident in a real one; 60 where not said. */
  readonly speed?: number | undefined;
  readonly language?: Language | undefined;
  /** The sample incident where none is named. */
  readonly script?: DrillName | undefined;
  /** Told why a drill could not be played. */
  readonly report?: ((what: string, error: unknown) => void) | undefined;
  /** Told of acts that the room refused: a human who plays along may have been faster. */
  readonly refused?: ((act: string, why: WireError | undefined) => void) | undefined;
}

/** A drill that plays. */
export interface Drill {
  readonly incident: string;
  /** What came of it; null where it was stopped. Rejects where it could not be played. */
  readonly finished: Promise<DrillSummary | null>;
  /** Ends it at any moment: everybody leaves, nothing more happens. */
  readonly stop: () => Promise<void>;
}

/** Plays an incident by real clients through the public protocol (INC-3). */
export function playDrill(options: DrillOptions): Drill {
  const { language = 'en', script = 'database', report = () => undefined } = options;
  const incident = options.incident ?? `drill_${randomUUID()}`;
  const stopping = new AbortController();
  const finished = play(sampleScript(language, script), {
    ...options,
    incident,
    signal: stopping.signal,
  }).catch((error: unknown) => {
    if (stopping.signal.aborted) return null;
    report('the drill could not be played', error);
    throw error;
  });
  // Whoever only started the drill heard of the failure by `report`.
  const settled = finished.then(
    () => undefined,
    () => undefined,
  );
  return {
    incident,
    finished,
    stop() {
      stopping.abort();
      return settled;
    },
  };
}

interface Stage extends DrillOptions {
  readonly incident: string;
  readonly signal: AbortSignal;
}

async function play(script: Script, stage: Stage): Promise<DrillSummary> {
  const { incident, signal, speed = DEFAULT_SPEED } = stage;
  const started = performance.now();
  const { declare, acts } = schedule(script);
  const rest = createRest(stage);
  const actors = new Map<string, Actor>();
  let refused = 0;
  try {
    const { text: title, severity, at: startsAt } = declare;
    await rest.declare({ id: incident, title, severity, kind: 'drill', simulation: { startsAt, speed } });
    // Read after the answer: the play may then be a few milliseconds late, but nothing happens too early.
    const localNow = Date.now();
    const { simulation } = await rest.stateOf(incident);
    const times = timesOf(simulation, localNow);
    for (const act of acts) {
      await wait(Math.max(0, times.here(act.at) - Date.now()), undefined, { signal });
      if (!(await perform(act, { ...stage, rest, actors, now: () => times.there(Date.now()) }))) refused += 1;
    }
    const seconds = (performance.now() - started) / SECOND;
    return summaryOf(incident, await rest.eventsOf(incident), { refused, seconds });
  } finally {
    for (const actor of actors.values()) actor.leave();
  }
}

/**
 * The incident's own time against this machine's clock, in milliseconds: the declaration was stamped at `localNow`
 * of it, whatever the server's clock said then.
 */
function timesOf(simulation: Simulation | null, localNow: number) {
  const offset = toMs(simulation?.anchoredAt ?? toInstant(localNow)) - localNow;
  return {
    here: (at: Instant): number => toMs(serverTime(simulation, at)) - offset,
    there: (local: number): Instant => incidentTime(simulation, toInstant(local + offset)),
  };
}

/** Performs one act; false where the room refused it. */
async function perform(
  { id, by, deed }: Act,
  stage: Stage & { readonly rest: Rest; readonly actors: Map<string, Actor>; readonly now: () => Instant },
): Promise<boolean> {
  const { url, incident, signal, rest, actors, now } = stage;
  if (deed.kind === 'join') {
    const { token } = await rest.invite(incident, deed.person);
    const { session, participant } = await rest.join(token, deed.person.name);
    actors.set(by, enter({ url, incident, session, participant, signal }));
    return true;
  }
  const scene: Scene = {
    person: (cast) => actors.get(cast)?.participant ?? cast,
    made: (act) => eventId(commandOf(incident, act), 0),
    now,
  };
  const message = { id: commandOf(incident, id), incident, type: deed.type, data: deed.data(scene) };
  const answer = await actors.get(by)?.command(message);
  if (answer?.ok) return true;
  stage.refused?.(id, answer?.error);
  return false;
}

/** The command id of an act: the same through every retry. */
function commandOf(incident: string, act: string): string {
  return `${incident}.${act}`;
}
