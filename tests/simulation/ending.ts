import { isDeepStrictEqual } from 'node:util';
import { evolve, fold } from '#shared/incident/evolve.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { randomOf } from '#tests/support/random.ts';
import type { Machine, Stage } from './stage.ts';

/** Whoever hears of a redaction starts over; so long that takes at most. */
const START_OVER_MS = 3_000;

/** Logs up to this long are cut at every place; longer ones at some. */
const SHORT = 150;
const CUTS = 12;

/** Nothing goes wrong any more, everybody is back, and somebody looks at what waits for a human. */
export function heal(stage: Stage): void {
  const { calm, machines, writeFaults, history } = stage;
  calm.on = true;
  writeFaults.length = 0;
  stage.restart();
  const host = stage.host();
  for (const participant of history.removedAt.keys()) stage.asOwner('participant.restore', { participant });
  for (const machine of machines) {
    machine.network.unblock();
    if (machine.screen === null) machine.open();
    const { screen } = machine;
    if (screen === null) continue;
    const { connection, outbox } = screen.sync.known();
    if (connection.status === 'ended' && !history.removedAt.has(machine.asker.id) && host !== null) {
      machine.kill();
      machine.signIn();
      machine.open();
    }
    for (const { id, held } of outbox) if (held) screen.sendHeld(id);
  }
}

/** Those who can still be let in: a closed incident lets nobody back. */
function present({ machines, history }: Stage): readonly Machine[] {
  return machines.filter(({ asker }) => asker.kind === 'owner' || !history.removedAt.has(asker.id));
}

/** Whether every screen has everything, and nothing waits to be sent. */
export function converged(stage: Stage): boolean {
  const head = stage.history.log.length;
  if (stage.world.now() - stage.history.redactedAt < START_OVER_MS) return false;
  if (stage.history.removedAt.size > 0 && stage.history.state.phase !== 'closed') return false;
  return present(stage).every(({ screen }) => {
    const known = screen?.sync.known();
    return known?.connection.status === 'live' && known.confirmed.seq === head && known.outbox.length === 0;
  });
}

/** Says of a simulation that does not come to rest what it waits for. */
export function lookAfter(stage: Stage): void {
  for (const { id, screen } of present(stage)) {
    const { connection, confirmed, outbox } = screen?.sync.known() ?? {};
    const waits = outbox?.map((command) => `${command.id}${command.held ? ' (held)' : ''}`).join(', ');
    stage.history.fail(
      'SYNC-3',
      `${id} is ${connection?.status} at ${confirmed?.seq} of ${stage.history.log.length}; waits: ${waits}`,
    );
  }
}

/** Everything that must hold when all is well again. */
export function checkEnd(stage: Stage): void {
  checkRecord(stage);
  checkFold(stage);
  for (const machine of present(stage)) checkScreen(stage, machine);
  checkOutcomes(stage);
  stage.checkTold();
}

function checkRecord({ history, host }: Stage): void {
  const server = host();
  if (server === null) {
    history.fail('LOG-2', 'no server runs');
    return;
  }
  const stored = server.store.read(history.incident, 0, Number.MAX_SAFE_INTEGER);
  if (!isDeepStrictEqual(stored, history.log))
    history.fail('LOG-2', `the record has ${stored.length} events, or others than were stored`);
  const verified = server.store.verify(history.incident);
  if (!verified.ok) history.fail('LOG-3', `the chain breaks at ${verified.firstBad}`);
  if (!isDeepStrictEqual(server.rooms.peek(history.incident), history.state))
    history.fail('LOG-4', 'the room has another state than the fold of the log');
}

/** A snapshot at any place, written and read, and the rest folded over it, are the whole folded. */
function checkFold({ history, world }: Stage): void {
  const { log, states, counts } = history;
  const random = randomOf(log.length, `${world.steps()}`);
  const isShort = log.length <= SHORT;
  const cuts = isShort
    ? log.map((_, index) => index)
    : Array.from({ length: CUTS }, () => random.below(log.length));
  for (const cut of cuts) {
    const snapshot: IncidentState = JSON.parse(JSON.stringify(states[cut]));
    counts.cutsFolded += 1;
    // One step on, it must be the very state that the whole fold had there; so it is all the way to the end.
    const next = log[cut];
    const same =
      next === undefined || isDeepStrictEqual(evolve(snapshot, next), states[cut + 1])
        ? isShort || isDeepStrictEqual(fold(log.slice(cut), snapshot), states.at(-1))
        : false;
    if (!same) history.fail('LOG-4', `a snapshot at ${cut} and the rest are not the fold of the whole log`);
  }
}

function checkScreen({ history }: Stage, { id, screen }: Machine): void {
  if (screen === null) return;
  const { confirmed, expectation } = screen.sync.known();
  if (!isDeepStrictEqual(confirmed, history.state))
    history.fail('SYNC-2', `${id} shows another state than the log has`);
  if (expectation.events.length > 0 || expectation.state !== confirmed)
    history.fail('SYNC-5', `${id} still shows something that nobody waits for`);
  const told = screen.told();
  if (!isDeepStrictEqual(told, history.log.slice(history.log.length - told.length)))
    history.fail('SYNC-2', `${id} was told other events than the log has`);
  const text = history.secrets.length === 0 ? '' : JSON.stringify([told, confirmed]);
  const secret = history.secrets.find((words) => text.includes(JSON.stringify(words)));
  if (secret !== undefined) history.fail('LOG-3', `${id} still has the redacted words “${secret}”`);
}

/** Every command that was ever kept is carried out or was returned with a reason. */
function checkOutcomes({ history }: Stage): void {
  const done = new Map<string, string[]>();
  for (const { command, id } of history.log) done.set(command, [...(done.get(command) ?? []), id]);
  for (const { id, person, screen, acknowledged, refused, withdrawn } of history.given.values()) {
    const made = done.get(id);
    if (acknowledged !== null && !isDeepStrictEqual([...acknowledged], made ?? []))
      history.fail('LOG-2', `${id} was acknowledged, and its events are not in the log`);
    if (screen === null) continue;
    // Whoever was removed meanwhile may be told no more what became of their commands.
    const isExcused = history.onceRemoved.has(person);
    if (made !== undefined && (refused !== null || withdrawn) && !isExcused)
      history.fail(
        'SYNC-4',
        `${id} was carried out, and its author was told ${refused?.code ?? 'withdrawn'}`,
      );
    const isSettled = made !== undefined || acknowledged !== null || refused !== null || withdrawn;
    if (!isSettled && !isExcused) history.fail('SYNC-4', `${id} vanished: neither done nor returned`);
  }
}
