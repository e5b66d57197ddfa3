import type { Dial, LineListener } from '#renderer/sync/line.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Random } from '#tests/support/random.ts';
import { type Cable, layCable, type Weather } from './cable.ts';
import type { ClientEnd, VirtualConnection, VirtualServer } from './virtual-server.ts';
import { IMMORTAL, type Life, type World } from './world.ts';

/** The network between one client's machine and the server. */
export interface Network {
  /** Makes the lines of a screen that lives so long. */
  readonly dial: (token: string, life: Life) => Dial;
  /** Breaks the connection that there is: both ends notice, and what was under way is lost. */
  readonly cut: () => void;
  /** Nothing passes until `unblock`, and nobody is told. */
  readonly block: () => void;
  readonly unblock: () => void;
  readonly isBlocked: () => boolean;
  /** For so long, no answer arrives. */
  readonly loseAnswers: (ms: number) => void;
  /** The server's process is gone. `noticed`: its machine says so, otherwise the line just falls silent. */
  readonly serverDied: (noticed: boolean) => void;
  /** The client's process is gone: its machine tells the server as soon as something passes. */
  readonly clientDied: () => void;
}

/** One attempt to connect, and the connection that came of it. */
interface Attempt {
  readonly cable: Cable;
  readonly connection: VirtualConnection | null;
  /** Tells the client's end that the connection broke. */
  readonly broke: () => void;
}

const CONNECT_TIMEOUT_MS = 5_000;

export interface NetworkOptions {
  readonly world: World;
  readonly random: Random;
  readonly weather: Weather;
  /** The server that listens, if one does. */
  readonly server: () => VirtualServer | null;
}

export function createNetwork({ world, random, weather, server }: NetworkOptions): Network {
  let blocked = false;
  let answersFrom = 0;
  /** Connections that may still carry something, the newest last. */
  let attempts: Attempt[] = [];

  function forget(attempt: Attempt): void {
    attempts = attempts.filter((kept) => kept !== attempt);
  }

  function dial(token: string, life: Life): Dial {
    return (listener: LineListener) => {
      let state: 'closed' | 'opening' | 'open' = 'closed';
      let attempt: Attempt | null = null;
      let tries = 0;
      let questions = 0;
      const asked = new Map<number, { answer: (text: string) => void; lost: () => void }>();

      function over(tell: () => void): void {
        if (!life.alive) return;
        state = 'closed';
        attempt = null;
        const lost = [...asked.values()];
        asked.clear();
        for (const { lost: reject } of lost) reject();
        tell();
      }

      function connect(): void {
        tries += 1;
        const current = tries;
        const cable = layCable(world, random, weather);
        let mine: Attempt | null = null;
        const isMine = () => life.alive && attempt !== null && attempt === mine;
        const end: ClientEnd = {
          opened: () => {
            if (!isMine() || state !== 'opening') return;
            state = 'open';
            listener.opened();
          },
          refused: (error) => {
            if (!isMine()) return;
            if (mine !== null) forget(mine);
            over(() => listener.failed(error));
          },
          answer: (question, text) => {
            if (isMine() && world.now() >= answersFrom) asked.get(question)?.answer(text);
          },
          said: (name, text) => {
            if (isMine() && state === 'open') heard(listener, name, JSON.parse(text) as never);
          },
          closed: () => {
            if (!isMine()) return;
            if (mine !== null) forget(mine);
            const wasOpen = state === 'open';
            over(() => (wasOpen ? listener.closed() : listener.failed(null)));
          },
        };
        world.after(random.between(...weather.delay), life, () => {
          if (current !== tries || state !== 'opening') return;
          const reached = blocked ? null : server();
          const auth = { token, protocol: PROTOCOL_VERSION, client: 'simulation/1' };
          const connection = reached?.accept(auth, cable, end) ?? null;
          mine = { cable, connection, broke: end.closed };
          attempt = mine;
          attempts.push(mine);
          const wait = reached === null && blocked ? CONNECT_TIMEOUT_MS : random.between(...weather.delay);
          if (reached === null) world.after(wait, life, end.closed);
          else {
            world.after(CONNECT_TIMEOUT_MS, life, () => {
              if (current === tries && state === 'opening') end.closed();
            });
          }
        });
      }

      return {
        isOpen: () => state === 'open',
        transport: () => (state === 'open' ? 'virtual' : null),
        open() {
          if (state !== 'closed') return;
          state = 'opening';
          connect();
        },
        close() {
          if (state === 'closed') return;
          const wasOpen = state === 'open';
          tries += 1;
          if (attempt !== null) hangUp(attempt);
          over(() => wasOpen && listener.closed());
        },
        ask: (message, payload, withinMs) =>
          new Promise((resolve, reject) => {
            questions += 1;
            const question = questions;
            const text = JSON.stringify(payload);
            const lost = () => {
              stop();
              asked.delete(question);
              reject(new Error('no answer'));
            };
            const stop = world.after(withinMs, life, lost);
            asked.set(question, {
              lost,
              answer: (answer) => {
                stop();
                asked.delete(question);
                resolve(JSON.parse(answer));
              },
            });
            const { cable, connection } = attempt ?? {};
            cable?.toServer(() => connection?.take(message, question, text));
          }),
      };
    };
  }

  /** The client's end is gone; what it sent before still arrives, however late, and then the server notices. */
  function hangUp(attempt: Attempt): void {
    attempt.cable.lose('toClient');
    attempt.cable.toServer(() => {
      attempt.connection?.dropped();
      forget(attempt);
    });
  }

  return {
    dial,
    cut() {
      for (const attempt of attempts.splice(0)) {
        attempt.cable.lose('toServer');
        attempt.cable.lose('toClient');
        attempt.connection?.dropped();
        attempt.broke();
      }
    },
    block() {
      blocked = true;
      for (const { cable, connection } of attempts) {
        cable.block();
        connection?.silent(world);
      }
    },
    unblock() {
      blocked = false;
      for (const { cable } of attempts) cable.unblock();
    },
    isBlocked: () => blocked,
    loseAnswers(ms) {
      answersFrom = world.now() + ms;
    },
    serverDied(noticed) {
      for (const attempt of attempts.splice(0)) {
        attempt.cable.lose('toServer');
        if (noticed) world.after(random.between(0, 200), IMMORTAL, attempt.broke);
        else attempt.cable.lose('toClient');
      }
    },
    clientDied() {
      for (const attempt of attempts) hangUp(attempt);
    },
  };
}

function heard(listener: LineListener, name: string, message: never): void {
  if (name === 'room:events') listener.events(message);
  else if (name === 'room:presence') listener.presence(message);
  else if (name === 'session:ended') listener.ended(message);
  else if (name === 'storage:state') listener.storage(message);
}
