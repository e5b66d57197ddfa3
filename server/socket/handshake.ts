import type { Sessions } from '#server/access/sessions.ts';
import type { TokenBucket } from '#server/limits/token-bucket.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { handshakeSchema } from '#shared/protocol/handshake.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Connection, ConnectionData } from './connection.ts';

/** Arrives at the client as `connect_error` with the catalogue's entry as its data. */
class HandshakeError extends Error {
  readonly data: Refusal;

  constructor(error: Refusal) {
    super(error.message);
    this.data = error;
  }
}

export interface HandshakeOptions {
  readonly sessions: Sessions;
  /** Wrong tokens of where a connection comes from. */
  readonly failures: (connection: ConnectionData) => TokenBucket;
  /** Milliseconds that are never set back. */
  readonly uptime: () => number;
  readonly refused: (error: Refusal) => void;
}

/** The middleware that lets a connection in or says why not. */
export function handshake({ sessions, failures, uptime, refused }: HandshakeOptions) {
  /** Guessing is as slow here as it is over REST; whose session was ended guesses nothing. */
  function counted(connection: Connection, error: Refusal): Refusal {
    const seconds = error.code === 'unauthenticated' ? failures(connection.data).take(uptime()) : 0;
    return seconds === 0 ? error : refusal('rate_limited', { seconds });
  }

  return (connection: Connection, next: (error?: Error) => void): void => {
    const answer = authenticate(connection, sessions);
    if (answer.ok) {
      connection.data.identity = answer.identity;
      next();
    } else {
      const error = counted(connection, answer.error);
      refused(error);
      next(new HandshakeError(error));
    }
  };
}

function authenticate(connection: Connection, sessions: Sessions): ReturnType<Sessions['authenticate']> {
  const parsed = handshakeSchema.safeParse(connection.handshake.auth);
  if (!parsed.success) return { ok: false, error: refusal('unauthenticated') };
  if (parsed.data.protocol !== PROTOCOL_VERSION)
    return { ok: false, error: refusal('protocol_unsupported', { server: PROTOCOL_VERSION }) };
  return sessions.authenticate(parsed.data.token);
}
