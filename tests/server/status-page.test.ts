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

  it('[CAST-6] moves what is resolved to the past days', async () => {
    const server = await testServer({ clock: testClock() });
    const incident = await server.declare();
    const investigating = { audience: 'public', status: 'investigating', text: 'Slow.' };
    await send(server, incident, { ...investigating, nextUpdateAt: '2026-11-20T14:20:00Z' });
    await send(server, incident, { audience: 'public', status: 'resolved', text: 'Back to normal.' });
    const { body } = await page(server);
    expect(body).toContain('No incident is reported now.');
    expect(body.indexOf('Back to normal.')).toBeGreaterThan(body.indexOf('The past 90 days'));
    expect(body).toContain('Friday, November 20, 2026');
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

  it.each(['/status', '/status/feed.atom', '/status.json'])(
    '[CAST-6] %s is cacheable: the mark of what is held is known again, and HEAD tells it without the text',
    async (path) => {
      const server = await testServer({ clock: testClock() });
      const asked = (method: string, held?: string) =>
        server.call(method, path, {
          token: null,
          headers: { 'accept-language': 'en', ...(held === undefined ? {} : { 'if-none-match': held }) },
        });
      const first = await asked('GET');
      const etag = first.headers.get('etag') ?? '';
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=5');
      expect(first.headers.get('vary')).toBe(path === '/status.json' ? 'Origin' : 'accept-language');
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`])
        expect((await asked('GET', held)).status).toBe(304);
      const head = await server.call('HEAD', path, { token: null, headers: { 'accept-language': 'en' } });
      expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
      const incident = await server.declare();
      const nextUpdateAt = '2026-11-20T14:20:00Z';
      await send(server, incident, { audience: 'public', status: 'identified', text: 'New.', nextUpdateAt });
      expect((await asked('GET', etag)).status).toBe(200);
    },
  );

  it('[CAST-6] has a feed in both languages, which the page names, and which stays the same feed', async () => {
    const dataDir = temporaryFolder();
    const before = await testServer({ dataDir });
    const incident = await before.declare({ title: 'SECRET' });
    const nextUpdateAt = new Date(Date.now() + 600_000).toISOString();
    await send(before, incident, { audience: 'public', status: 'identified', text: 'A disk.', nextUpdateAt });
    const { body } = await page(before, {}, '?lang=ja');
    const href = /type="application\/atom\+xml"[^>]* href="([^"]+)"/.exec(body)?.[1] ?? '';
    const feed = await before.call('GET', href, { token: null });
    expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(feed.body).toContain('<title>原因を特定: A disk.</title>');
    expect(feed.body).not.toContain('SECRET');
    const json = await before.call('GET', '/status.json', { token: null });
    expect(json.body).toMatchObject({ components: [], incidents: [{ status: 'identified', current: true }] });
    await before.stop();
    const after = await testServer({ dataDir });
    expect((await after.call('GET', href, { token: null })).body).toBe(feed.body);
  });

  it('[CAST-6] lists the workspace’s components as the rooms say they stand', async () => {
    const server = await testServer({ clock: testClock() });
    const components = [{ id: 'search', name: { en: 'Search', ja: '検索' } }];
    const body = { id: 'c1', type: 'workspace.set_components', data: { components } };
    expect((await page(server)).body).not.toContain('Services');
    expect((await server.call('POST', '/api/v1/workspace/commands', { body })).status).toBe(200);
    expect((await page(server)).body).toContain('Operational');
    const said = { components: [{ component: 'search', state: 'partial_outage' }] };
    const drill = await server.declare({ kind: 'drill' });
    expect((await server.command(OWNER_TOKEN, drill, 'status.set_components', said)).status).toBe(200);
    expect((await page(server)).body).not.toContain('Partial outage');
    const incident = await server.declare();
    await server.command(OWNER_TOKEN, incident, 'status.set_components', said);
    expect((await page(server)).body).toContain('Partial outage');
    await server.command(OWNER_TOKEN, incident, 'incident.resolve', {});
    expect((await page(server)).body).toContain('Operational');
  });
});
