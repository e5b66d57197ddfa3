import { Agent, type IncomingMessage, request } from 'node:http';

/** A screen over Socket.IO's polling transport, that asks only when it is told to. */
export interface PollingScreen {
  /** What the server has for it: packets of Engine.IO. It waits until there is something. */
  readonly poll: () => Promise<readonly string[]>;
  /** Asks and does not read the answer. */
  readonly pollWithoutReading: () => Promise<void>;
  readonly send: (packet: string) => Promise<void>;
  readonly close: () => void;
}

const SEPARATOR = '\x1e';

/** Opens a session over polling and signs in. */
export async function pollingScreen(url: string, token: string): Promise<PollingScreen> {
  const agent = new Agent({ keepAlive: true });
  const path = '/socket.io/?EIO=4&transport=polling';
  const [open = ''] = await packetsOf(ask('GET', path));
  const { sid } = JSON.parse(open.slice(1)) as { readonly sid: string };
  const own = `${path}&sid=${sid}`;

  function ask(method: string, where: string, body?: string): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      request(`${url}${where}`, { method, agent, headers: { 'content-type': 'text/plain' } }, resolve)
        .on('error', reject)
        .end(body);
    });
  }

  const screen: PollingScreen = {
    poll: () => packetsOf(ask('GET', own)),
    async pollWithoutReading() {
      const answer = await ask('GET', own);
      answer.on('error', () => undefined);
      answer.pause();
    },
    async send(packet) {
      const answer = await packetsOf(ask('POST', own, packet));
      if (answer[0] !== 'ok') throw new Error(`not taken: ${answer[0]}`);
    },
    close: () => agent.destroy(),
  };
  await screen.send(`40${JSON.stringify({ token, protocol: 1 })}`);
  await screen.poll();
  return screen;
}

async function packetsOf(asked: Promise<IncomingMessage>): Promise<readonly string[]> {
  const answer = await asked;
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  answer.setEncoding('utf8');
  let text = '';
  for await (const piece of answer) text += piece;
  return text.split(SEPARATOR);
}
