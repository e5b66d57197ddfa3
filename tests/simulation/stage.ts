import type { Asker } from '#shared/incident/actor.ts';
import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { type Random, randomOf } from '#tests/support/random.ts';
import type { Weather } from './cable.ts';
import { type DurableOutbox, durableOutbox } from './durable-outbox.ts';
import { History } from './history.ts';
import { BEGINNING, type Host, startHost } from './host.ts';
import { openScreen, type Screen } from './screen.ts';
import { watchServer } from './server-watch.ts';
import { type Disk, memoryDisk, sqliteDisk, type WriteFault } from './storage.ts';
import { createNetwork, type Network } from './virtual-line.ts';
import { createWorld, IMMORTAL, type World } from './world.ts';

const INCIDENT = 'fire';
const OWNER: Asker = { id: 'olga', name: 'Olga', kind: 'owner' };
const SYSTEM: Asker = { id: 'quarterdeck', name: 'Quarterdeck', kind: 'system' };

const PEOPLE: readonly (readonly [string, AssignableRole])[] = [
  ['kenji', 'deputy'],
  ['ana', 'lead'],
  ['bo', 'responder'],
  ['cy', 'customer-liaison'],
];

/** A machine that somebody sits at: it keeps what they gave, whatever becomes of the page. */
export interface Machine {
  readonly id: string;
  readonly asker: Asker;
  readonly network: Network;
  readonly kept: DurableOutbox;
  /** The page, while one is open. */
  screen: Screen | null;
  readonly open: () => void;
  /** The page is gone without a word. */
  readonly kill: () => void;
  /** Signs in anew: the sessions of somebody who was removed have ended. */
  readonly signIn: () => void;
}

/** How a seed's simulation is set up. */
export interface Character {
  readonly disk: 'memory' | 'sqlite';
  readonly machines: number;
  readonly weather: Weather;
  /** Notes that stand in the log before anybody comes. */
  readonly history: number;
  /** How much faster than the server's the incident's own time runs. */
  readonly speed: number;
  readonly redacts: boolean;
}

/** Everything of one simulation. */
export interface Stage {
  readonly world: World;
  readonly history: History;
  readonly machines: readonly Machine[];
  readonly character: Character;
  /** The server's process, while one runs. */
  readonly host: () => Host | null;
  /** The newest process, dead or alive. */
  readonly lastHost: () => Host;
  readonly disk: Disk;
  readonly crash: (noticed: boolean) => void;
  readonly restart: () => void;
  readonly stopGently: () => void;
  /** What happens to the next writes, in order. */
  readonly writeFaults: WriteFault[];
  readonly asOwner: <Type extends CommandType>(type: Type, data: CommandInput<Type>) => void;
  readonly calm: { on: boolean };
  /** Checks that everybody who is in the room was told everything. */
  readonly checkTold: () => void;
  readonly end: () => void;
}

export function characterOf(seed: number): Character {
  const random = randomOf(seed, 'character');
  const slow = random.pick([5, 40, 400]);
  return {
    disk: seed % 10 === 9 ? 'sqlite' : 'memory',
    machines: random.between(2, 5),
    weather: {
      delay: [random.pick([0, 1, 10]), slow],
      lostAnswers: random.pick([0, 0.005, 0.05]),
      lostFrames: random.pick([0, 0.005, 0.05]),
      doubledFrames: random.pick([0, 0.01, 0.05]),
    },
    history: random.chance(0.2) ? random.pick([130, 620, 1_150]) : 0,
    speed: random.pick([1, 1, 60]),
    redacts: random.chance(0.25),
  };
}

export async function setStage(seed: number, trace: (line: string) => void): Promise<Stage> {
  const character = characterOf(seed);
  const world = createWorld();
  const history = new History(INCIDENT, world.now, (line) =>
    trace(`${String(Math.round(world.now())).padStart(8)} ${line}`),
  );
  const disk = character.disk === 'sqlite' ? sqliteDisk() : memoryDisk();
  const calm = { on: true };
  const network = randomOf(seed, 'network');
  const writeFaults: WriteFault[] = [];
  const watch = watchServer(history);
  let host: Host | null = null;
  let last: Host;
  let ownCommands = 0;

  function fate(kind: 'answer' | 'frame'): 0 | 1 | 2 {
    if (calm.on) return 1;
    const { lostAnswers, lostFrames, doubledFrames } = character.weather;
    if (network.chance(kind === 'answer' ? lostAnswers : lostFrames)) {
      history.counts[kind === 'answer' ? 'answersLost' : 'framesLost'] += 1;
      return 0;
    }
    if (kind === 'frame' && network.chance(doubledFrames)) {
      history.counts.framesDoubled += 1;
      return 2;
    }
    return 1;
  }

  function start(): Host {
    host = startHost({
      world,
      random: randomOf(seed, `server ${history.counts.serverRestarts}`),
      disk,
      history,
      tap: watch,
      fate,
      writeFault: () => {
        const fault = writeFaults.shift() ?? 'none';
        if (fault !== 'none') history.note(`the write ${fault}`);
        if (fault === 'fails') history.counts.writesFailed += 1;
        return fault;
      },
      died: () => crash(network.chance(0.5)),
    });
    last = host;
    history.counts.serverRestarts += 1;
    return host;
  }

  function crash(noticed: boolean): void {
    if (host === null) return;
    history.note(`the server dies${noticed ? '' : ', and nobody is told'}`);
    history.counts.serverCrashes += 1;
    host.life.alive = false;
    host = null;
    for (const machine of machines) machine.network.serverDied(noticed);
    // The files are looked at when the dead process has left its last call.
    world.after(0, IMMORTAL, disk.crash);
  }

  const people = [OWNER, ...PEOPLE.map(([id]): Asker => ({ id, name: `Name of ${id}`, kind: 'person' }))];
  const machines = Array.from({ length: character.machines }, (_, number) =>
    machineOf(`m${number}`, people[number % people.length] ?? OWNER),
  );

  function machineOf(id: string, asker: Asker): Machine {
    const random = randomOf(seed, id);
    let token = '';
    const kept = durableOutbox(id, ({ id: command, type, data }) => {
      history.note(`${id} (${asker.id}) gives ${command} ${type} ${JSON.stringify(data)}`);
      history.gave(command, asker.id, type, data, id);
    });
    const machine: Machine = {
      id,
      asker,
      network: createNetwork({ world, random, weather: character.weather, server: () => host?.live ?? null }),
      kept,
      screen: null,
      open() {
        machine.screen = openScreen({
          id,
          asker,
          token,
          world,
          random,
          network: machine.network,
          history,
          kept,
          skew: Number.parseInt(id.slice(1), 10) * 7_000 - 14_000,
        });
      },
      kill() {
        if (machine.screen === null) return;
        machine.screen.life.alive = false;
        machine.screen = null;
        machine.network.clientDied();
      },
      signIn() {
        token = last.sessions.open({ id: asker.id, name: asker.name, owner: asker.kind === 'owner' });
      },
    };
    return machine;
  }

  function execute(asker: Asker, type: string, data: unknown): void {
    if (host === null) return;
    ownCommands += 1;
    const id = asker.kind === 'system' ? `system:${ownCommands}` : `own-${ownCommands}`;
    if (asker.kind !== 'system') history.gave(id, asker.id, type, data, null);
    void host.rooms.execute(asker, { id, incident: INCIDENT, type, data });
  }

  async function settle(): Promise<void> {
    await world.pass(20, () => false);
  }

  const { access } = start();
  access.addPerson({ id: OWNER.id, name: OWNER.name, owner: true });
  const simulation =
    character.speed === 1
      ? {}
      : { simulation: { startsAt: new Date(BEGINNING).toISOString(), speed: character.speed } };
  execute(OWNER, 'incident.declare', { title: 'Checkout is down', kind: 'drill', ...simulation });
  await settle();
  for (const [id, role] of PEOPLE) {
    access.addPerson({ id, name: `Name of ${id}`, owner: false });
    access.addMembership(id, INCIDENT);
    execute(SYSTEM, 'participant.join', { participant: id, name: `Name of ${id}`, role });
  }
  await settle();
  for (let number = 0; number < character.history; number += 1) {
    execute(OWNER, 'note.add', { text: `before ${number}` });
    if (number % 150 === 149) await settle();
  }
  await settle();
  for (const machine of machines) {
    machine.signIn();
    machine.open();
  }

  return {
    world,
    history,
    machines,
    character,
    host: () => host,
    lastHost: () => last,
    disk,
    crash,
    restart: () => {
      if (host === null) start();
    },
    stopGently() {
      if (host === null) return;
      history.note('the server stops');
      const ending = host;
      ending.stop();
      ending.life.alive = false;
      host = null;
    },
    writeFaults,
    asOwner: (type, data) => execute(OWNER, type, data),
    calm,
    checkTold: () => watch.checkTold(host?.live.sockets.sockets.values() ?? []),
    end() {
      for (const machine of machines) machine.kill();
      if (host !== null) host.life.alive = false;
      disk.remove();
    },
  };
}

/** The operations and the network are drawn from streams of their own. */
export function operationsOf(seed: number): Random {
  return randomOf(seed, 'operations');
}
