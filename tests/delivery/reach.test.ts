import { expect, it } from 'vitest';
import { NAMED_RECIPIENTS } from '#shared/protocol/rest/delivery.ts';
import { testServer } from '#tests/support/test-server.ts';
import { addEmails, addWebhook } from './delivering.ts';

async function reachOf(incident: string, audience: string, server: Awaited<ReturnType<typeof testServer>>) {
  const path = `/api/v1/incidents/${incident}/audiences/${audience}/reach`;
  return (await server.call('GET', path)).body;
}

it('[CAST-2] whom an update would reach is counted by channel, the first of them by address', async () => {
  const server = await testServer();
  const addresses = Array.from({ length: NAMED_RECIPIENTS + 5 }, (_, number) => `p${number}@example.com`);
  await addEmails(server, addresses);
  await addWebhook(server, 'https://hooks.example.com/x');
  const incident = await server.declare();
  const reach = await reachOf(incident, 'public', server);
  expect(reach.channels).toEqual({ email: NAMED_RECIPIENTS + 5, webhook: 1 });
  expect(reach.first).toHaveLength(NAMED_RECIPIENTS);
  expect(reach.first[0]).toEqual({ channel: 'email', address: 'p0@example.com' });
  expect(await reachOf(incident, 'executives', server)).toEqual({
    channels: {},
    first: [],
    unsubscribe: null,
  });
});

it('[CAST-2 INC-3] a drill reaches nobody', async () => {
  const server = await testServer();
  await addEmails(server, ['anna@example.com']);
  const drill = await server.declare({ kind: 'drill' });
  expect(await reachOf(drill, 'public', server)).toEqual({ channels: {}, first: [], unsubscribe: null });
});
