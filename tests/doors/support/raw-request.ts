import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

export interface RawAnswer {
  readonly status: number;
  /** Every header line as it came, in order. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** Sends bytes as they are written here, and reads until the server closes or has been silent for a while. */
export function rawRequest(port: number, text: string, silentMs = 2_000): Promise<RawAnswer> {
  return answerOn(connect(port, '127.0.0.1'), 'connect', text, silentMs);
}

/** The same by TLS, whoever signed the certificate. */
export function tlsRequest(port: number, text: string, silentMs = 2_000): Promise<RawAnswer> {
  const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false });
  return answerOn(socket, 'secureConnect', text, silentMs);
}

function answerOn(socket: Socket, ready: string, text: string, silentMs: number): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    socket.once(ready, () => socket.write(text));
    let received = '';
    socket.setTimeout(silentMs, () => socket.destroy());
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answerIn(received)));
  });
}

/** A request of no body with these header lines, whose connection ends with it. */
export function head(method: string, target: string, lines: readonly string[], version = '1.1'): string {
  return `${[`${method} ${target} HTTP/${version}`, ...lines, 'Connection: close'].join('\r\n')}\r\n\r\n`;
}

function answerIn(received: string): RawAnswer {
  const [top = '', ...rest] = received.split('\r\n\r\n');
  const [status = '', ...headers] = top.split('\r\n');
  return { status: Number(status.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') };
}
