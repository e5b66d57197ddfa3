import type { Dialect, Payload } from '../systems/dialect.ts';

/** A client of the load, however it frames its messages. */
export interface LoadClient {
  /** Sends messages, in one write where it can. */
  readonly send: (...messages: Payload[]) => void;
  /** Bytes that came so far. */
  readonly bytesRead: () => number;
  readonly close: () => void;
}

export interface LoadClientOptions {
  readonly url: string;
  readonly dialect: Dialect;
  /** Told of the message that lets the client in. */
  readonly entered?: (message: Buffer) => void;
  /** Told of every message that comes once the client is in the room. */
  readonly heard: (message: Buffer) => void;
}

/** Opens a line and resolves when the client is in the room. */
export type OpenClient = (options: LoadClientOptions) => Promise<LoadClient>;

export interface Conversation {
  readonly opened: () => void;
  readonly read: (message: Buffer) => void;
  readonly isIn: () => boolean;
}

/** What a client says on its way into the room, and hands on once it is in; `arrived` gets the client then. */
export function conversation(
  { dialect, entered, heard }: LoadClientOptions,
  client: LoadClient,
  arrived: (client: LoadClient) => void,
): Conversation {
  const entrance = dialect.enter();
  let isIn = false;

  function say(messages: readonly Payload[]): void {
    if (messages.length > 0) client.send(...messages);
  }

  return {
    opened: () => say(entrance.opened()),
    isIn: () => isIn,
    read(message) {
      if (isIn) {
        const answer = dialect.pong?.(message);
        if (answer === undefined) heard(message);
        else client.send(answer);
        return;
      }
      const next = entrance.next(message);
      say(next.say);
      if (!next.isIn) return;
      isIn = true;
      entered?.(message);
      arrived(client);
    },
  };
}
