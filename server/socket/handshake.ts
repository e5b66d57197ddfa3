import type { Sessions } from '#server/access/sessions.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { handshakeSchema } from '#shared/protocol/handshake.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts';
import type { Connection } from './connection.ts';

/** Arrives at the client as `connect_error` with the catalogue's entry as its data. */
class HandshakeError extends Error {
  readonly data: Refusal;

  constructor(error: Refusal) {
    super(error.message);
    this.data = error;
  }
}

/** The middleware that lets a connection in or says why not. */
export function handshake(sessions: Sessions, refused: (error: Refusal) => void) {
  return (connection: Connection, next: (error?: Error) => void): void => {
    const answer = authenticate(connection, sessions);
    if (answer.ok) {
      connection.data.identity = answer.identity;
      next();
    } else {
      refused(answer.error);
      next(new HandshakeError(answer.error));
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
