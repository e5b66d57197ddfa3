import { incidentTime } from '#shared/time/simulation.ts';
import type { Random } from '#tests/support/random.ts';
import { commandFor } from './commands.ts';
import type { Machine, Stage } from './stage.ts';
import { IMMORTAL } from './world.ts';

/** One thing that people, machines or the network do, and how often; it may say how long nothing else is done. */
type Operation = readonly [weight: number, act: (stage: Stage, random: Random, number: number) => unknown];

const OPERATIONS: readonly Operation[] = [
  [100, give],
  [6, giveSeveral],
  [6, cutLine],
  [5, silenceLine],
  [2, loseAnswers],
  [2, partition],
  [4, killTab],
  [2, closeTab],
  [2, crashServer],
  [1, restartServer],
  [3, failWrite],
  [5, letTimePass],
  [3, lookAtHeld],
  [3, regret],
  [3, askAgain],
  [2, comeBack],
];

/** Events whose words may be taken out. */
const WORDS: readonly string[] = [
  'note.added',
  'task.assigned',
  'task.reported',
  'broadcast.drafted',
  'decision.proposed',
  'can.answered',
];

/** Does one operation and says how many milliseconds pass until the next. */
export function operate(stage: Stage, random: Random, number: number): number {
  stage.history.counts.operations += 1;
  let left = random.draw() * OPERATIONS.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, act] of OPERATIONS) {
    left -= weight;
    if (left >= 0) continue;
    const ms = act(stage, random, number);
    if (typeof ms === 'number') return ms;
    break;
  }
  return random.chance(0.3) ? 0 : random.between(1, random.pick([10, 300, 1_500]));
}

function give(stage: Stage, random: Random, number: number): void {
  giveOn(stage, random.pick(stage.machines), random, number);
}

function giveOn(stage: Stage, machine: Machine, random: Random, number: number): void {
  const { screen } = machine;
  if (screen === null) return;
  const known = screen.sync.known();
  const notes = screen.told().flatMap(({ id, type }) => (type === 'note.added' ? [id] : []));
  const redactable = stage.character.redacts
    ? screen.told().flatMap(({ seq, type }) => (WORDS.includes(type) ? [seq] : []))
    : [];
  const { type, data } = commandFor(random, {
    state: known.expectation.state,
    me: machine.asker.id,
    notes: notes.slice(-10),
    redactable: redactable.slice(-10),
    now: incidentTime(known.confirmed.simulation, new Date(screen.wire.serverNow()).toISOString()),
    number,
  });
  screen.give(type, data);
}

function giveSeveral(stage: Stage, random: Random, number: number): void {
  for (let n = random.between(2, 6); n > 0; n -= 1) give(stage, random, number + n / 10);
}

function cutLine({ machines, history }: Stage, random: Random): void {
  const { id, network } = random.pick(machines);
  history.note(`the line of ${id} breaks`);
  history.counts.linesCut += 1;
  network.cut();
}

function silenceLine(stage: Stage, random: Random): void {
  silence(stage, random.pick(stage.machines), random.pick([1_000, 4_000, 9_000, 30_000]));
}

/**
 * What somebody gives is done, and they never hear of it: no answer comes, and soon nothing at all. The line lives
 * again before it is given up, while they go on giving.
 */
function loseAnswers(stage: Stage, random: Random, number: number): void {
  const machine = random.pick(stage.machines);
  if (machine.screen === null || machine.network.isBlocked()) return;
  stage.history.note(`${machine.id} gets no answers`);
  machine.network.loseAnswers(1_500);
  giveOn(stage, machine, random, number);
  stage.world.after(700, IMMORTAL, () => silence(stage, machine, random.between(4_600, 6_400)));
  for (let n = 1; n < 12; n += 1) {
    stage.world.after(700 * n, IMMORTAL, () => giveOn(stage, machine, random, number + n / 20));
  }
}

/** Some machines, or all of them, are cut off from the server and may come back at once. */
function partition(stage: Stage, random: Random): void {
  const ms = random.pick([2_000, 8_000, 25_000]);
  for (const machine of stage.machines) if (random.chance(0.6)) silence(stage, machine, ms);
}

function silence({ world, history }: Stage, { id, network }: Machine, ms: number): void {
  if (network.isBlocked()) return;
  history.note(`the line of ${id} is silent for ${ms} ms`);
  history.counts.linesSilent += 1;
  network.block();
  world.after(ms, IMMORTAL, network.unblock);
}

function killTab(stage: Stage, random: Random): void {
  const machine = random.pick(stage.machines);
  if (machine.screen === null) return;
  stage.history.note(`the page of ${machine.id} is killed`);
  stage.history.counts.tabsKilled += 1;
  machine.kill();
  reopenLater(stage, machine, random);
}

function closeTab(stage: Stage, random: Random): void {
  const machine = random.pick(stage.machines);
  if (machine.screen === null) return;
  stage.history.note(`the page of ${machine.id} is closed`);
  stage.history.counts.tabsClosed += 1;
  machine.screen.close();
  machine.screen = null;
  reopenLater(stage, machine, random);
}

function reopenLater({ world, history }: Stage, machine: Machine, random: Random): void {
  world.after(random.pick([0, 500, 5_000]), IMMORTAL, () => {
    if (machine.screen !== null) return;
    history.note(`the page of ${machine.id} is opened`);
    machine.open();
  });
}

function crashServer(stage: Stage, random: Random): void {
  stage.crash(random.chance(0.6));
  startAgain(stage, random);
}

function restartServer(stage: Stage, random: Random): void {
  stage.stopGently();
  startAgain(stage, random);
}

function startAgain(stage: Stage, random: Random): void {
  stage.world.after(random.pick([10, 2_000, 12_000]), IMMORTAL, () => {
    if (stage.host() === null) stage.history.note('the server starts');
    stage.restart();
  });
}

function failWrite(stage: Stage, random: Random): void {
  const fault = random.pick(['fails', 'dies before', 'dies after'] as const);
  stage.writeFaults.push(fault);
  if (fault === 'fails') return;
  // Whenever it comes to that write: somebody starts the server again.
  const watch = () => {
    if (stage.host() === null) startAgain(stage, random);
    else if (stage.writeFaults.length > 0) stage.world.after(500, IMMORTAL, watch);
  };
  stage.world.after(500, IMMORTAL, watch);
}

function letTimePass({ history }: Stage, random: Random): number {
  const ms = random.pick([3_000, 10_000, 60_000]);
  history.note(`${ms} ms pass`);
  return ms;
}

/** Somebody looks at what waits for them: what is held is sent or withdrawn, what came back is taken note of. */
function lookAtHeld({ machines }: Stage, random: Random): void {
  const { screen } = random.pick(machines);
  if (screen === null) return;
  const { outbox, conflicts } = screen.sync.known();
  for (const { id, held } of outbox) {
    if (held && random.chance(0.7)) screen.sendHeld(id);
    else if (random.chance(0.5)) screen.withdraw(id);
  }
  for (const { id } of conflicts) if (random.chance(0.5)) screen.sync.dismissConflict(id);
}

/** Somebody sends an update, the line breaks before they hear of it, and they want it back. */
function regret({ machines, world, history }: Stage, random: Random): void {
  const { screen, network, id } = random.pick(machines);
  const drafts = Object.values(screen?.sync.known().expectation.state.broadcasts ?? {});
  const draft = drafts.findLast(({ sentAt }) => sentAt === null);
  if (screen === null || draft === undefined) return;
  screen.give('broadcast.send', { broadcast: draft.id });
  world.after(random.between(1, 500), screen.life, () => {
    history.note(`the line of ${id} breaks, and an update is regretted`);
    history.counts.linesCut += 1;
    network.cut();
    for (const { id: command, held } of screen.sync.known().outbox) if (held) screen.withdraw(command);
  });
}

/** A command that was given before is sent once more as it is, or with another body under its id. */
function askAgain({ machines, history }: Stage, random: Random): void {
  const machine = random.pick(machines);
  const { screen } = machine;
  const given = [...history.given.values()].filter((command) => command.screen === machine.id);
  if (screen === null || given.length === 0) return;
  const { id, type, data } = random.pick(given);
  const asked = random.chance(0.5) ? { type, data } : { type: 'note.add', data: { text: `other ${id}` } };
  // Only what was answered: the rest is the screen's own to send.
  if (history.given.get(id)?.acknowledged === null) return;
  screen.wire.ask('command', { id, incident: history.incident, ...asked }).catch(() => undefined);
}

/** Somebody who was removed is let in again, and opens a new link. */
function comeBack(stage: Stage, random: Random): void {
  const { machines, history, asOwner } = stage;
  const { removedAt, state } = history;
  const removed = [...removedAt.keys()];
  if (removed.length > 0 && random.chance(0.5)) {
    asOwner('participant.restore', { participant: random.pick(removed) });
    return;
  }
  for (const machine of machines) {
    const attendance = state.participants[machine.asker.id]?.attendance;
    if (machine.screen === null || attendance === 'removed') continue;
    if (machine.screen.sync.known().connection.status === 'ended' && stage.host() !== null) {
      history.note(`${machine.id} signs in again`);
      machine.kill();
      machine.signIn();
      machine.open();
    }
  }
}
