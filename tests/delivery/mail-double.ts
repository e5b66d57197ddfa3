import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Mail {
  readonly to: string;
  readonly raw: string;
}

/** How the double answers at the end of a text: as a mail server, with a code, or not at all although it keeps it. */
export type End = 'takes' | 'takes and drops' | `${4 | 5}${number} ${string}`;

export interface MailDoubleSays {
  readonly end?: (mail: Mail, count: number) => End;
  readonly to?: (address: string) => string;
}

/** A mail server that keeps what it takes and misbehaves as a test says; real ones do not do that when asked. */
export async function mailDouble(says: MailDoubleSays = {}) {
  const { close, ...double } = await openMailDouble(says);
  onTestFinished(close);
  return double;
}

/** The same outside of a test; whoever calls closes it. */
export async function openMailDouble(says: MailDoubleSays = {}) {
  const mails: Mail[] = [];
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    converse(socket);
  });

  function converse(socket: Socket): void {
    let to = '';
    let text: string | null = null;
    let rest = '';
    const say = (line: string) => void socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    socket.setEncoding('utf8');
    say('220 double');
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (;;) {
        if (text !== null) {
          const end = rest.indexOf('\r\n.\r\n');
          if (end === -1) return;
          text = rest.slice(0, end + 2);
          rest = rest.slice(end + 5);
          const mail = { to, raw: text };
          text = null;
          const how = says.end?.(mail, mails.length + 1) ?? 'takes';
          if (how.startsWith('takes')) mails.push(mail);
          if (how === 'takes and drops') return void socket.destroy();
          say(how === 'takes' ? '250 taken' : how);
          continue;
        }
        const end = rest.indexOf('\r\n');
        if (end === -1) return;
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (/^EHLO/i.test(line)) say('250 double');
        else if (/^RCPT TO:<(.*)>/i.test(line)) {
          to = /<(.*)>/.exec(line)?.[1] ?? '';
          say(says.to?.(to) ?? '250 yes');
        } else if (/^DATA/i.test(line)) {
          text = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) {
          say('221 bye');
          socket.end();
        } else say('250 yes');
      }
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => void server.close();
  return { port: (server.address() as AddressInfo).port, mails, connections: () => connections, close };
}
