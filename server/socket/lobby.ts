import type { IncomingMessage } from 'node:http';
import type { SenderAddress } from '#server/limits/sender-address.ts';

/** A connection of Engine.IO, which is open before anybody has said who they are. */
interface OpenConnection {
  readonly request: IncomingMessage;
  close(discard: boolean): unknown;
  once(what: 'close', listener: () => void): unknown;
}

export interface Lobby {
  /** A connection was opened. */
  readonly enter: (connection: OpenConnection) => void;
  /** Who it is has been found out. */
  readonly leave: (connection: object) => void;
}

/**
 * Bounds the connections of one address that have not said who they are: each of them costs memory until it is
 * closed. Whoever is signed in is not counted.
 */
export function createLobby(most: number, senderOf: SenderAddress): Lobby {
  const waiting = new Map<object, string>();
  const counts = new Map<string, number>();

  function leave(connection: object): void {
    const address = waiting.get(connection);
    if (address === undefined) return;
    waiting.delete(connection);
    const left = (counts.get(address) ?? 1) - 1;
    if (left === 0) counts.delete(address);
    else counts.set(address, left);
  }

  return {
    leave,
    enter(connection) {
      const address = senderOf(connection.request);
      const count = counts.get(address) ?? 0;
      if (count >= most) return void connection.close(true);
      counts.set(address, count + 1);
      waiting.set(connection, address);
      connection.once('close', () => leave(connection));
    },
  };
}
