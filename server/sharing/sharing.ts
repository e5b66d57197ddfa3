import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock, Stop } from '#server/clock.ts';
import type { Reach } from '#shared/invitations/invite-link.ts';
import {
  NOT_SHARED,
  type SharingProblem,
  type SharingState,
  type SharingWish,
} from '#shared/sharing/sharing-state.ts';
import { type Identity, keptIdentity } from './identity.ts';
import { lanAddresses, type Networks } from './lan-addresses.ts';
import { openTlsDoor, type TlsDoor } from './tls-door.ts';

/** Somebody with a screen that came in through this door. */
export type SharedWith = SharingState['people'][number];

export interface SharingDeps {
  /** The server that the door leads to. */
  readonly http: HttpServer;
  readonly dataDir: string | undefined;
  readonly clock: Clock;
  /** The machine's networks now. */
  readonly networks: () => Networks;
  readonly report: (what: string, error: unknown) => void;
}

/** The room's second door, for others on the network (DESK-1). */
export interface Sharing {
  /** Opens it; where it is open, with another wish. Answers how it stands then. */
  readonly open: (wish: SharingWish) => Promise<SharingState>;
  readonly close: () => Promise<SharingState>;
  /** Which of the machine's addresses links have. */
  readonly choose: (address: string) => void;
  readonly state: () => SharingState;
  /** How people reach this server by it; null while nobody can. */
  readonly reach: () => Reach | null;
  /** Told of each change. Returns how to stop listening. */
  readonly onChange: (listener: (state: SharingState) => void) => Stop;
  /** Whether a request came in by it. */
  readonly cameIn: (request: Pick<IncomingMessage, 'socket'>) => boolean;
  /** Says who is connected by it, each time that this may have changed. */
  readonly tellPeople: (people: () => readonly SharedWith[]) => void;
}

const DEFAULT_PORT = 4601;
/** Ports after the one that is taken; after them, any. */
const NEXT_PORTS = 9;

/** Systems tell no program here when a network comes or goes: it is looked for. */
const LOOKED_FOR_EVERY_MS = 2_000;

/** However many come and go, it is told this often at most. */
const PEOPLE_EVERY_MS = 250;
const MOST_PEOPLE = 100;

interface Open {
  readonly door: TlsDoor;
  readonly identity: Identity;
  /** The address of links, also while it is gone; null until there was one. */
  address: string | null;
  /** The port that was asked for, and was taken. */
  readonly taken: number | null;
}

/** The second door of a server, closed. */
export function createSharing({ http, dataDir, clock, networks, report }: SharingDeps): Sharing {
  const listeners = new Set<(state: SharingState) => void>();
  const guests = new WeakSet<Socket>();
  let open: Open | null = null;
  let status: SharingState['status'] = 'off';
  let failure: SharingProblem | null = null;
  let people: readonly SharedWith[] = [];
  let told = JSON.stringify(NOT_SHARED);
  let stopLooking: Stop = () => undefined;
  let peopleWait = false;
  /** One opening or closing after the other. */
  let turn: Promise<unknown> = Promise.resolve();

  function state(): SharingState {
    if (open === null) return { ...NOT_SHARED, status, problem: failure };
    const addresses = [...lanAddresses(networks())];
    const isThere = addresses.some(({ address }) => address === open?.address);
    const address = isThere ? open.address : (addresses[0]?.address ?? null);
    const { problem, lost } = problemOf(open, address);
    return {
      status,
      url: address === null ? null : urlOf(address, open.door.port),
      address,
      port: open.door.port,
      addresses,
      fingerprint: open.identity.fingerprint,
      people: people.slice(0, MOST_PEOPLE),
      count: people.length,
      problem,
      lost,
    };
  }

  function tell(): SharingState {
    const now = state();
    // The first address that there is stays that of links, until somebody chooses another.
    if (open !== null) open.address ??= now.address;
    const text = JSON.stringify(now);
    if (text !== told) {
      told = text;
      for (const listener of listeners) listener(now);
    }
    return now;
  }

  function look(): void {
    tell();
    stopLooking = clock.after(LOOKED_FOR_EVERY_MS, look);
  }

  function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const next = turn.then(run);
    turn = next.catch(() => undefined);
    return next;
  }

  async function shut(): Promise<void> {
    stopLooking();
    const { door } = open ?? {};
    open = null;
    people = [];
    await door?.close();
  }

  async function openNow({ port, address }: SharingWish): Promise<SharingState> {
    await shut();
    status = 'opening';
    failure = null;
    tell();
    let failing: SharingProblem = 'no_certificate';
    try {
      const identity = await keptIdentity(
        { dataDir, now: clock.now },
        lanAddresses(networks()).map((each) => each.address),
      );
      failing = 'no_port';
      const door = await openAtFirstFree(identity, port ?? DEFAULT_PORT);
      const taken = port === undefined || port === door.port ? null : port;
      open = { door, identity, address: address ?? null, taken };
      status = 'open';
    } catch (error) {
      report('others cannot join', error);
      status = 'failed';
      failure = failing;
    }
    const now = tell();
    if (open !== null) stopLooking = clock.after(LOOKED_FOR_EVERY_MS, look);
    return now;
  }

  async function openAtFirstFree(identity: Identity, first: number): Promise<TlsDoor> {
    const ports = Array.from({ length: NEXT_PORTS + 1 }, (_, more) => first + more).filter(
      (port) => port < 65_536,
    );
    for (const port of ports) {
      try {
        return await openTlsDoor(http, identity, port, (socket) => guests.add(socket));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      }
    }
    return openTlsDoor(http, identity, 0, (socket) => guests.add(socket));
  }

  return {
    open: (wish) => inTurn(() => openNow(wish)),
    close: () =>
      inTurn(async () => {
        await shut();
        status = 'off';
        failure = null;
        return tell();
      }),
    choose(address) {
      if (open === null) return;
      open.address = address;
      tell();
    },
    state,
    reach() {
      const { url, fingerprint } = state();
      return url === null ? null : { url, fingerprint };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    cameIn: ({ socket }) => guests.has(socket),
    tellPeople(now) {
      if (peopleWait) return;
      peopleWait = true;
      clock.after(PEOPLE_EVERY_MS, () => {
        peopleWait = false;
        if (open === null) return;
        people = now();
        tell();
      });
    },
  };
}

function problemOf(
  { address: wanted, taken }: Open,
  address: string | null,
): Pick<SharingState, 'problem' | 'lost'> {
  if (address === null) return { problem: 'no_network', lost: null };
  if (wanted !== null && wanted !== address) return { problem: 'address_gone', lost: wanted };
  if (taken !== null) return { problem: 'port_taken', lost: String(taken) };
  return { problem: null, lost: null };
}

function urlOf(address: string, port: number): string {
  return `https://${address.includes(':') ? `[${address}]` : address}:${port}`;
}
