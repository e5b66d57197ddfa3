import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { SECOND } from '#shared/time/instant.ts';
import type { EmailSettings } from '../email-settings.ts';
import { type Lookup, resolveTarget, TargetRefused } from '../target.ts';

const CONNECT_MS = 10 * SECOND;
const ANSWER_MS = 30 * SECOND;

/** One connection to a mail server, signed in, for one message after the other. */
export interface SmtpSession {
  readonly isOpen: () => boolean;
  readonly send: (mail: {
    readonly from: string;
    readonly to: string;
    readonly raw: Buffer;
  }) => Promise<Outcome>;
  readonly close: () => void;
}

/** What nodemailer says of an error. */
interface SmtpError extends Error {
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly response?: string | undefined;
}

export type Opened =
  | { readonly ok: true; readonly session: SmtpSession }
  | { readonly ok: false; readonly outcome: Outcome };

/**
 * Connects, and signs in. The connection is driven here and not by nodemailer's own pool, because that one sends a
 * message again whose connection broke, and does not tell whether its text had begun to leave.
 */
export async function openSmtp(
  settings: EmailSettings,
  allowPrivate: boolean,
  lookup?: Lookup,
): Promise<Opened> {
  let socket: Socket;
  try {
    socket = await connectTo(settings, allowPrivate, lookup);
  } catch (error) {
    return { ok: false, outcome: beforeText(error) };
  }
  const { host, port, security, user, password } = settings;
  const connection = new SMTPConnection({
    host,
    port,
    connection: socket,
    // Instead of this machine's own name, which readers of the headers need not know.
    name: settings.fromAddress.slice(settings.fromAddress.lastIndexOf('@') + 1),
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    tls: { servername: host, minVersion: 'TLSv1.2' },
  });
  let isOpen = true;
  let failed: (error: SmtpError) => void = () => undefined;
  connection.on('error', (error: SmtpError) => {
    isOpen = false;
    failed(error);
  });
  connection.once('end', () => {
    isOpen = false;
    failed(new Error('the connection was closed'));
  });
  /** One step of the conversation; it ends by its answer, or by the connection's end. */
  const step = <Result>(
    run: (done: (error: SmtpError | null | undefined, result?: Result) => void) => void,
  ) =>
    new Promise<Result | undefined>((resolve, reject) => {
      failed = reject;
      run((error, result) => (error ? reject(error) : resolve(result)));
    });
  try {
    await step((done) => connection.connect(done));
    if (user !== '')
      await step((done) => connection.login({ user, credentials: { user, pass: password ?? '' } }, done));
  } catch (error) {
    connection.close();
    return { ok: false, outcome: beforeText(error) };
  }
  return {
    ok: true,
    session: {
      isOpen: () => isOpen,
      close: () => connection.quit(),
      async send({ from, to, raw }) {
        let hasBegun = false;
        // Read for the first time when the server has said that it wants the text: from then on there is a doubt.
        const text = new Readable({
          read() {
            hasBegun = true;
            this.push(raw);
            this.push(null);
          },
        });
        try {
          await step((done) => connection.send({ from, to: [to] }, text, done));
          return { kind: 'delivered' };
        } catch (error) {
          const outcome = hasBegun ? afterText(error) : beforeText(error);
          // After a refusal the conversation goes on from the start, where it goes on at all.
          if (isOpen) await step((done) => connection.reset(done)).catch(() => connection.close());
          return outcome;
        }
      },
    },
  };
}

async function connectTo(
  { host, port }: EmailSettings,
  allowPrivate: boolean,
  lookup: Lookup | undefined,
): Promise<Socket> {
  const { address } = await resolveTarget(host, allowPrivate, lookup);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, timeout: CONNECT_MS });
    socket.once('timeout', () => socket.destroy(new Error('the mail server does not answer')));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.removeAllListeners();
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

/** Nothing of the message had left: it was certainly not taken. */
function beforeText(error: unknown): Outcome {
  if (error instanceof TargetRefused) {
    const { reason, message: detail } = error;
    return reason === 'no_such_host'
      ? { kind: 'refused', reason, detail }
      : { kind: 'failed', reason, detail };
  }
  return answered(error) ?? { kind: 'refused', reason: 'no_connection', detail: said(error) };
}

/** Only an answer of the server tells; without one it may lie in a mailbox already. */
function afterText(error: unknown): Outcome {
  const reason = (error as SmtpError).code === 'ETIMEDOUT' ? 'no_answer' : 'connection_lost';
  return answered(error) ?? { kind: 'unknown', reason, detail: said(error) };
}

function answered(error: unknown): Outcome | null {
  const { code, responseCode } = error as SmtpError;
  if (responseCode === undefined || responseCode < 400) {
    // Found wrong before anything was said to the server.
    const isOurs = code === 'EENVELOPE' || code === 'EMESSAGE';
    return isOurs ? { kind: 'failed', reason: 'rejected', detail: said(error) } : null;
  }
  if (responseCode < 500) return { kind: 'refused', reason: 'busy', detail: said(error) };
  const reason = code === 'EAUTH' ? 'sign_in_refused' : 'rejected';
  return { kind: 'failed', reason, detail: said(error) };
}

function said(error: unknown): string {
  const { response, message } = error as SmtpError;
  return response ?? message;
}
