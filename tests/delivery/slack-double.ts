import { type Behaviour, type Received, webhookReceiver } from './receiver.ts';

/** A call of a method of Slack's, as the double read it. */
export interface SlackCall {
  readonly method: string;
  readonly channel: string;
  readonly ts: string | null;
  readonly threadTs: string | null;
  readonly text: string;
  readonly form: URLSearchParams;
  readonly token: string | undefined;
}

export const SLACK_TOKEN = 'xoxb-the-token-of-the-tests';

/** `ok: false` with this as the error; empty: yes. */
type SlackError = string;

/** A pause alone: yes, after it. */
type Said = Behaviour | SlackError | { readonly afterMs: number };

/** Slack's Web API on this machine: it keeps what was called, and answers as it is told to, or as Slack would. */
export async function slackDouble(says: (call: SlackCall, count: number) => Said = () => '') {
  const calls: SlackCall[] = [];
  /** How often a delivery was posted, by its key: answered as such, or kept without an answer. */
  const posted = new Map<string, number>();
  let beginnings = 0;
  const receiver = await webhookReceiver((request) => {
    const call = readCall(request);
    calls.push(call);
    const said = says(call, calls.length);
    const behaviour = behaviourOf(said, call, calls.length);
    const isTaken = behaviour === 'accepts and drops' || (behaviour.status === 200 && isOk(behaviour.answer));
    if (isTaken && call.method === 'chat.postMessage') {
      const { key } = JSON.parse(call.form.get('metadata') ?? '{}').event_payload;
      posted.set(key, (posted.get(key) ?? 0) + 1);
      if (call.threadTs === null) beginnings += 1;
    }
    return behaviour;
  });
  return {
    apiUrl: `${receiver.url}/api/`,
    calls,
    posted: (key: string) => posted.get(key) ?? 0,
    beginnings: () => beginnings,
  };
}

function behaviourOf(said: Said, call: SlackCall, count: number): Behaviour {
  if (said === 'accepts and drops') return said;
  if (typeof said === 'string') return asSlackSays(said, call, count);
  return 'status' in said ? said : { ...asSlackSays('', call, count), ...said };
}

function asSlackSays(
  error: SlackError,
  { channel, ts }: SlackCall,
  count: number,
): { readonly status: number; readonly answer: unknown } {
  if (error !== '') return { status: 200, answer: { ok: false, error } };
  const id = channel.startsWith('#') ? 'C0000NAMED' : channel;
  return { status: 200, answer: { ok: true, channel: id, ts: ts ?? `1700000000.${1_000 + count}` } };
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

function readCall({ path, headers, body }: Received): SlackCall {
  const form = new URLSearchParams(body);
  return {
    method: path.replace('/api/', ''),
    channel: form.get('channel') ?? '',
    ts: form.get('ts'),
    threadTs: form.get('thread_ts'),
    text: form.get('text') ?? '',
    form,
    token: headers.authorization,
  };
}
