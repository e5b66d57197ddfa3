import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { alertmanagerBodySchema } from '#server/http/hooks/alertmanager-body.ts';
import { commandSchemas } from '#shared/incident/commands.ts';
import { commandSchema } from '#shared/protocol/command.ts';
import { drillStartSchema } from '#shared/protocol/rest/health.ts';
import { declareSchema } from '#shared/protocol/rest/incidents.ts';
import { inviteSchema, joinSchema } from '#shared/protocol/rest/joining.ts';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';
import { type AttackedServer, attackedServer } from './attacked-server.ts';
import { bounded } from './bounded.ts';
import { messagesOf } from './from-schema.ts';
import { Members, type Tree, textOf } from './json-text.ts';
import { type Mutated, mutated } from './mutations.ts';
import { HOSTILE_RUN, seeded } from './run.ts';
import { codeOf, Tally } from './verdict.ts';

interface Body extends Mutated {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether fields that nobody knows are refused: alert senders may send what they like. */
  readonly strict: boolean;
}

const commandBodies = fc.oneof(
  ...Object.entries(commandSchemas)
    .filter(([type]) => type !== 'log.redact')
    .map(([type, schema]) =>
      messagesOf(schema).map(
        (data) =>
          new Members([
            ['id', `h-${randomUUID()}`],
            ['type', type],
            ['data', data],
          ]),
      ),
    ),
);

const JSON_TYPE = { 'content-type': 'application/json' };

const headers = fc.oneof(
  { arbitrary: fc.constant(JSON_TYPE), weight: 12 },
  {
    arbitrary: fc.constantFrom<Readonly<Record<string, string>>>(
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'application/json;;;=' },
      { 'content-type': '' },
      { 'content-type': 'a/b'.repeat(1_000) },
      {},
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      { ...JSON_TYPE, 'x-http-method-override': 'DELETE' },
      { ...JSON_TYPE, 'x-forwarded-for': "1.1.1.1'; --" },
      { ...JSON_TYPE, expect: '100-continue' },
    ),
    weight: 1,
  },
);

function posted(path: string, schema: fc.Arbitrary<Tree>, weight: number, strict = true) {
  return {
    arbitrary: fc
      .tuple(mutated(schema), headers)
      .map(([one, with_]): Body => ({ ...one, path, headers: with_, strict })),
    weight,
  };
}

const bodies: fc.Arbitrary<Body> = fc.oneof(
  posted('/api/v1/incidents/:id/commands', commandBodies, 10),
  posted('/api/v1/incidents/:id/commands', messagesOf(commandSchema), 2),
  posted('/api/v1/incidents/:id/invites', messagesOf(inviteSchema), 2),
  posted('/api/v1/incidents', messagesOf(declareSchema), 1),
  posted('/api/v1/join', messagesOf(joinSchema), 1),
  posted('/api/v1/drills', messagesOf(drillStartSchema), 1),
  posted('/hooks/alertmanager', messagesOf(alertmanagerBodySchema), 3, false),
);

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

function post(server: AttackedServer, path: string, text: string, more: Body['headers']) {
  return new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const sent = request(
      server.url + path,
      {
        method: 'POST',
        agent,
        headers: {
          authorization: `Bearer ${OWNER_TOKEN}`,
          'content-length': Buffer.byteLength(text),
          ...more,
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => void chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        answer.on('error', reject);
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      // A body that is too large is not waited for.
      error.code === 'ECONNRESET' || error.code === 'EPIPE'
        ? resolve({ status: 0, text: '' })
        : reject(error),
    );
    sent.end(text);
  });
}

const problemSchema = z.strictObject({ error: z.unknown() });

test('[SYNC-1] whatever is posted is taken or refused by the catalogue, and never fails the server', {
  timeout: HOSTILE_RUN.timeout,
}, async () => {
  onTestFinished(() => agent.destroy());
  const server = await attackedServer();
  const room = await server.declare();
  await server.person(room, 'lead', 'Ana');
  const memory = bounded();
  const did = new Tally();
  const outcomes = new Tally();
  const incidents: string[] = [room];
  for (const { kind, path, tree, headers: with_, strict } of seeded(bodies, HOSTILE_RUN.messages)) {
    const text = textOf(tree, ({ kind: thing }) => (thing === 'incident' ? room : `no-${thing}`));
    const { status, text: answer } = await post(server, path.replace(':id', room), text, with_);
    const shown = `${kind}: ${path} ${JSON.stringify(with_)} ${text.slice(0, 400)} -> ${status} ${answer.slice(0, 200)}`;
    did.add(kind);
    if (status === 0) {
      outcomes.add('hung up');
      expect(text.length, shown).toBeGreaterThan(200_000);
    } else if (status < 300) {
      outcomes.add('taken');
      const isStrange = strict && (kind === 'extra field' || kind === 'prototype key');
      expect(isStrange, shown).toBe(false);
      if (path === '/api/v1/incidents') incidents.push(JSON.parse(answer).incident);
    } else {
      expect(status, shown).toBeLessThan(500);
      const { error } = problemSchema.parse(JSON.parse(answer));
      outcomes.add(codeOf(error, shown));
    }
  }
  expect((await server.call('GET', '/healthz', { token: null })).body).toMatchObject({ status: 'ok' });
  expect(server.log().filter((line) => /"level":"(?:error|fatal|warn)"/.test(line))).toEqual([]);
  for (const line of server.log()) expect(line).toMatch(/^\{[^\p{Cc}]*\}\n$/u);
  for (const incident of incidents)
    expect(
      (await server.call('GET', `/api/v1/incidents/${encodeURIComponent(incident)}/verify`)).body,
      incident,
    ).toMatchObject({ ok: true });
  expect((await server.call('GET', '/status', { token: null })).status).toBe(200);
  memory.check();
  HOSTILE_RUN.tell(`${did.total} bodies (${did}): ${outcomes}; ${incidents.length} incidents`);
});
