import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commandSchemas } from '#shared/incident/commands.ts';
import { clientToServer } from './client-to-server.ts';
import { handshakeSchema } from './handshake.ts';
import { serverToClient } from './server-to-client.ts';
import { PROTOCOL_HISTORY, PROTOCOL_VERSION } from './version.ts';

/** The wire as JSON Schema, in a fixed order: what other clients can see of the schemas. */
function wire(): string {
  const json = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const messages = Object.entries(clientToServer).map(([name, { payload, ack }]) => [
    name,
    json(payload),
    json(ack),
  ]);
  const notices = Object.entries(serverToClient).map(([name, schema]) => [name, json(schema)]);
  const commands = Object.entries(commandSchemas)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => [name, json(schema)]);
  return JSON.stringify([json(handshakeSchema), messages, notices, commands]);
}

describe('the protocol', () => {
  it('[SYNC-2] does not change without its history saying so', () => {
    const latest = PROTOCOL_HISTORY.at(-1);
    expect(latest?.version).toBe(PROTOCOL_VERSION);
    expect(createHash('sha256').update(wire()).digest('hex').slice(0, 16)).toBe(latest?.hash);
  });
});
