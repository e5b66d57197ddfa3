import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDatabase } from '#server/store/sqlite/database.ts';
import { sqliteStore } from '#server/store/sqlite/sqlite-store.ts';
import { commandSchemas } from '#shared/incident/commands.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { fold } from '#shared/incident/evolve.ts';
import { clientToServer } from '#shared/protocol/client-to-server.ts';
import { eventSchema } from '#shared/protocol/event.ts';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';
import { attackedServer } from './attacked-server.ts';
import { bounded } from './bounded.ts';
import { messagesOf } from './from-schema.ts';
import { Members, type Tree, textOf } from './json-text.ts';
import { type Mutated, mutated } from './mutations.ts';
import { CLOSED, type RawSocket, rawSocket } from './raw-socket.ts';
import { HOSTILE_RUN, seeded } from './run.ts';
import { codeOf, reasonOf, Tally } from './verdict.ts';
import { war } from './war.ts';

interface Message extends Mutated {
  /** The event's name as JSON text. */
  readonly name: string;
}

/** Commands of one type, in the envelope that the socket and REST share. */
function commandsOf(type: string, data: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> {
  const envelope = messagesOf(clientToServer.command.payload);
  return fc.tuple(envelope, data).map(([tree, given]) => {
    const members = (tree as Members).list.filter(([key]) => !['type', 'data', 'expect'].includes(key));
    return new Members([...members, ['type', type], ['data', given]]);
  });
}

/** Who is removed loses their session: those who send are spared. */
const GUESTS = { participant: 'guest' };

/** Redactions write the whole file anew each: they have tests of their own. */
const commands = Object.entries(commandSchemas)
  .filter(([type]) => type !== 'log.redact')
  .map(([type, schema]) =>
    commandsOf(type, messagesOf(schema, type === 'participant.remove' ? GUESTS : undefined)),
  );

const messages: fc.Arbitrary<Message> = fc.oneof(
  { arbitrary: mutated(fc.oneof(...commands)).map((one) => ({ ...one, name: '"command"' })), weight: 12 },
  ...Object.entries(clientToServer).map(([name, { payload }]) => ({
    arbitrary: mutated(messagesOf(payload)).map((one) => ({ ...one, name: JSON.stringify(name) })),
    weight: 1,
  })),
  {
    arbitrary: fc
      .tuple(
        mutated(fc.oneof(...commands)),
        fc.constantFrom(
          '"Command"',
          '"__proto__"',
          '"constructor"',
          '""',
          '7',
          '"room:join "',
          '"\\ud800"',
          `"${'x'.repeat(10_000)}"`,
        ),
      )
      .map(([one, name]) => ({ ...one, name })),
    weight: 1,
  },
);

/** Whether the text is JSON that fits into a message, so that it has to be acknowledged. */
function isReadable(text: string): boolean {
  if (Buffer.byteLength(text) > 250_000) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Fields that no schema knows; data of what takes any is checked by its own schema. */
const STRANGE: ReadonlySet<string> = new Set(['extra field', 'prototype key']);

test('[SYNC-1] whatever is sent by a socket is answered by the catalogue or hung up on, and what was taken is read back as it was written', {
  timeout: HOSTILE_RUN.timeout,
}, async () => {
  const server = await attackedServer();
  const fight = await war(server, OWNER_TOKEN, 2);
  const did = new Tally();
  const outcomes = new Tally();
  const memory = bounded();

  const sockets = new Map<string, RawSocket>();
  async function socketOf(token: string): Promise<RawSocket> {
    const open = sockets.get(token);
    if (open?.isOpen() === true) return open;
    const fresh = await rawSocket({ url: server.url, token });
    sockets.set(token, fresh);
    return fresh;
  }

  /** What is closed takes nothing, and would end the test of what is taken. */
  async function reopenAll(): Promise<void> {
    for (const room of fight.rooms) await server.command(OWNER_TOKEN, room, 'incident.reopen', {});
  }

  async function send({ kind, name, tree }: Message, socket: RawSocket): Promise<void> {
    const text = textOf(tree, fight.find);
    const shown = `${kind}: ${name} ${text.slice(0, 400)}`;
    const ack = await socket.ask(name, text);
    did.add(kind);
    if (ack === CLOSED) {
      outcomes.add('hung up');
      expect(isReadable(text), shown).toBe(false);
      return;
    }
    const answer = ack as {
      readonly ok: boolean;
      readonly error?: unknown;
      readonly events?: IncidentEvent[];
    };
    if (answer.ok) {
      outcomes.add('taken');
      expect(STRANGE.has(kind), `taken, ${shown}`).toBe(false);
      if (name === '"command"') fight.learn(answer.events ?? []);
      return;
    }
    outcomes.add(codeOf(answer.error, shown));
    if (reasonOf(answer.error) === 'closed') await reopenAll();
  }

  for (const message of seeded(messages, HOSTILE_RUN.messages)) {
    const token = fight.tokens[did.total % fight.tokens.length] ?? OWNER_TOKEN;
    await send(message, await socketOf(token));
  }

  // It stands, and everybody else is served as ever.
  expect(await fight.reader.ask('"clock"', '{"sent":1}')).toMatchObject({ ok: true });
  expect((await server.call('GET', '/healthz', { token: null })).body).toMatchObject({ status: 'ok' });
  expect(server.log().filter((line) => /"level":"(?:error|fatal|warn)"/.test(line))).toEqual([]);
  memory.check();

  let events = 0;
  const logs = new Map<string, readonly IncidentEvent[]>();
  for (const room of fight.rooms) {
    const log = await wholeLog(server.call, room);
    events += log.length;
    logs.set(room, log);
    for (const event of log) eventSchema.parse(event);
    expect((await server.call('GET', `/api/v1/incidents/${room}/verify`)).body).toMatchObject({ ok: true });
    const { state } = (await server.call('GET', `/api/v1/incidents/${room}`)).body;
    expect(fold(log), 'fold').toStrictEqual(state);
    expect([...fight.heard(room).values()], 'heard').toStrictEqual(logs.get(room));
  }
  await server.stop();
  const { db, close } = openDatabase(server.folder);
  for (const [room, log] of logs) {
    const store = sqliteStore(db);
    expect(store.read(room, 0, 1_000_000)).toStrictEqual(log);
    expect(store.verify(room)).toMatchObject({ ok: true });
  }
  close();
  for (const socket of sockets.values()) socket.close();
  fight.reader.close();
  HOSTILE_RUN.tell(
    `${did.total} socket messages (${did}): ${outcomes}; ${events} events in ${logs.size} logs`,
  );
});

async function wholeLog(
  call: (
    method: string,
    path: string,
  ) => Promise<{ readonly body: { events: IncidentEvent[]; more: boolean } }>,
  room: string,
): Promise<readonly IncidentEvent[]> {
  const log: IncidentEvent[] = [];
  for (;;) {
    const { body } = await call('GET', `/api/v1/incidents/${room}/events?after=${log.length}&limit=1000`);
    log.push(...body.events);
    if (!body.more) return log;
  }
}
