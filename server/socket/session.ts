import type { z } from 'zod';
import { type Rate, type TokenBucket, tokenBucket } from '#server/limits/token-bucket.ts';
import { problemOf } from '#shared/errors/problem.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import { clientToServer } from '#shared/protocol/client-to-server.ts';
import type { Connection } from './connection.ts';

type MessageName = keyof typeof clientToServer;

/** What is done for each message once its payload has passed its schema. */
export type Handlers = {
  readonly [Name in MessageName]: (
    connection: Connection,
    payload: z.output<(typeof clientToServer)[Name]['payload']>,
  ) =>
    | z.output<(typeof clientToServer)[Name]['ack']>
    | Promise<z.output<(typeof clientToServer)[Name]['ack']>>;
};

/** Messages that are refused for their number before the connection is ended: saying no is work, too. */
const PATIENCE: Rate = { burst: 2_000, perSecond: 100 };

export interface SessionOptions {
  readonly handlers: Handlers;
  readonly bucket: TokenBucket;
  /** Milliseconds that are never set back. */
  readonly uptime: () => number;
  /** Told of a handler that threw. */
  readonly report: (what: string, error: unknown) => void;
}

/**
 * Serves one connection. This is the one door for what clients send: the rate, the name and the schema of every
 * message are checked here, so that a handler believes its payload. Every message is answered through its
 * acknowledgement; one without is not a message of the protocol and is dropped.
 */
export function serve(connection: Connection, { handlers, bucket, uptime, report }: SessionOptions): void {
  const patience = tokenBucket(PATIENCE);
  // Typed as text by Socket.IO, but its wire lets numbers through; what throws in here ends the whole server.
  connection.onAny((name: unknown, ...args: unknown[]) => {
    // Whatever it is, reading it was work.
    const seconds = bucket.take(uptime());
    if (seconds > 0 && patience.take(uptime()) > 0) return void connection.disconnect(true);
    const acknowledge = args.at(-1);
    if (typeof acknowledge !== 'function') return;
    const answer = (ack: unknown) => acknowledge(ack);
    const refuse = (error: Refusal) => answer({ ok: false, error });

    if (seconds > 0) return refuse(refusal('rate_limited', { seconds }));
    if (!isMessageName(name)) return refuse(refusal('unknown_command', { type: String(name).slice(0, 80) }));
    const parsed = clientToServer[name].payload.safeParse(args.length > 1 ? args[0] : undefined);
    if (!parsed.success) return refuse(refusal('invalid', { problem: problemOf(parsed.error) }));

    // The payload is of this very message; TypeScript cannot follow that through the table.
    const handle = handlers[name] as (connection: Connection, payload: unknown) => unknown;
    void run(() => handle(connection, parsed.data)).then(answer, (error: unknown) => {
      report(`message ${name}`, error);
      refuse(refusal('server_failed'));
    });
  });
}

function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(clientToServer, name);
}

/** Starts at once: what a handler does synchronously happens in the tick of its message. */
async function run(handle: () => unknown): Promise<unknown> {
  return handle();
}
