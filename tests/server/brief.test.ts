import { expect, it } from 'vitest';
import { OWNER_TOKEN, testServer } from '#tests/support/test-server.ts';

it('[ROLE-3] the brief is Markdown in the language that is asked for, for who may read the incident', async () => {
  const server = await testServer();
  const incident = await server.declare({ title: 'Checkout *down*', severity: 'SEV1' });
  const read = (query: string, token: string = OWNER_TOKEN) =>
    fetch(`${server.url}/api/v1/incidents/${incident}/brief${query}`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const english = await read('');
  expect(english.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  const text = await english.text();
  expect(text).toContain('# Command brief: QD-1 Checkout \\*down\\*');
  expect(text).toMatch(/^- SEV1, since \d\d:\d\d UTC$/m);
  expect(await (await read('?language=ja')).text()).toContain('# 指揮の引き継ぎ: QD-1');
  expect((await read('?language=fr')).status).toBe(400);
  expect((await read('', 'x'.repeat(40))).status).toBe(401);
});
