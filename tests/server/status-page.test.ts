import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { OWNER_TOKEN, type TestServer, testServer } from '#tests/support/test-server.ts';

async function send(server: TestServer, incident: string, said: Record<string, unknown>): Promise<void> {
  const drafted = await server.command(OWNER_TOKEN, incident, 'broadcast.draft', said);
  const { broadcast } = drafted.body.events[0].data;
  const sent = await server.command(OWNER_TOKEN, incident, 'broadcast.send', { broadcast });
  expect(sent.status).toBe(200);
}

function page(server: TestServer, headers: Record<string, string> = {}, query = '') {
  return server.call('GET', `/status${query}`, { token: null, headers });
}

describe('the public status page', () => {
  it('[CAST-6] shows what the public was sent, with status and next update, and nothing else', async () => {
    const server = await testServer({ clock: testClock() });
    const incident = await server.declare({ title: 'SECRET-TITLE db-prod-7 down' });
    const update = { audience: 'public', status: 'investigating', nextUpdateAt: '2026-11-20T14:20:00Z' };
    await server.command(OWNER_TOKEN, incident, 'note.add', { text: 'SECRET-NOTE' });
    await send(server, incident, { ...update, audience: 'executives', text: 'SECRET-EXECUTIVES' });
    await server.command(OWNER_TOKEN, incident, 'broadcast.draft', { ...update, text: 'SECRET-DRAFT' });
    const drill = await server.declare({ kind: 'drill', title: 'SECRET-DRILL' });
    await send(server, drill, { ...update, text: 'SECRET-DRILL' });
    expect((await page(server)).body).toContain('No incident is reported now.');
    await send(server, await server.declare({ kind: 'drill' }), { ...update, text: 'SECRET-DRILL' });

    await send(server, incident, { ...update, text: 'Payments are slow.\n\nWe look into it.' });
    const { status, headers, body } = await page(server);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).not.toContain('SECRET');
    for (const words of [
      'One incident is being handled.',
      'Investigating',
      'Payments are slow.',
      'Next update',
    ])
      expect(body).toContain(words);
    expect(body).toContain('<time datetime="2026-11-20T14:20:00.000Z">');
  });

  it('[CAST-6] moves what is resolved to the past days, and forgets it after 14', async () => {
    const clock = testClock();
    const server = await testServer({ clock });
    const incident = await server.declare();
    const investigating = { audience: 'public', status: 'investigating', text: 'Slow.' };
    await send(server, incident, { ...investigating, nextUpdateAt: '2026-11-20T14:20:00Z' });
    await send(server, incident, { audience: 'public', status: 'resolved', text: 'Back to normal.' });
    const { body } = await page(server);
    expect(body).toContain('No incident is reported now.');
    expect(body.indexOf('Back to normal.')).toBeGreaterThan(body.indexOf('Past incidents'));
    expect(body).toContain('Friday, November 20, 2026');
    await clock.advance(15 * 24 * 3_600_000);
    expect((await page(server)).body).not.toContain('Back to normal.');
  });

  it('[CAST-6] is there again after a restart', async () => {
    const dataDir = temporaryFolder();
    const before = await testServer({ dataDir });
    const incident = await before.declare();
    const nextUpdateAt = new Date(Date.now() + 600_000).toISOString();
    await send(before, incident, { audience: 'public', status: 'identified', text: 'A disk.', nextUpdateAt });
    await before.stop();
    const after = await testServer({ dataDir });
    expect((await page(after)).body).toContain('A disk.');
  });

  it('[CAST-6] escapes whatever was written', async () => {
    const server = await testServer({ clock: testClock() });
    const incident = await server.declare();
    const text = `<script>alert(1)</script> & "quoted" 'single' <img src=x onerror=alert(1)>`;
    const nextUpdateAt = '2026-11-20T14:20:00Z';
    await send(server, incident, { audience: 'public', status: 'identified', text, nextUpdateAt });
    const { body } = await page(server);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot; &#39;single&#39;');
    expect(body).not.toMatch(/<img|<script>/);
    expect(body.match(/<script/g)).toHaveLength(1);
  });

  it('[DESK-4] speaks English and Japanese, by address or by the browser', async () => {
    const server = await testServer();
    const title = async (headers: Record<string, string>, query?: string) =>
      /<html lang="(\w+)">[\s\S]*<h1>(.*)<\/h1>/.exec((await page(server, headers, query)).body)?.slice(1);
    const ja = ['ja', 'サービスの状況'];
    const en = ['en', 'Service status'];
    expect(await title({ 'accept-language': 'fr, ja;q=0.9, en;q=0.8' })).toEqual(ja);
    expect(await title({ 'accept-language': 'ja;q=0.1, en-GB' })).toEqual(en);
    expect(await title({ 'accept-language': 'fr' })).toEqual(en);
    expect(await title({ 'accept-language': 'en' }, '?lang=ja')).toEqual(ja);
    expect(await title({ 'accept-language': 'ja' }, '?lang=xx')).toEqual(ja);
  });

  it('[CAST-6] answers 304 while nothing changed', async () => {
    const server = await testServer({ clock: testClock() });
    const first = await page(server);
    const etag = first.headers.get('etag') ?? '';
    const again = await page(server, { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
    const incident = await server.declare();
    const nextUpdateAt = '2026-11-20T14:20:00Z';
    await send(server, incident, { audience: 'public', status: 'identified', text: 'New.', nextUpdateAt });
    expect((await page(server, { 'if-none-match': etag })).status).toBe(200);
  });
});
