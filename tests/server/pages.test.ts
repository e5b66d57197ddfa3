import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-folder.ts';
import { testServer } from '#tests/support/test-server.ts';

function builtCockpit(): string {
  const folder = temporaryFolder();
  const rendererDir = join(folder, 'renderer');
  mkdirSync(join(rendererDir, 'assets'), { recursive: true });
  mkdirSync(join(rendererDir, '.vite'));
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>cockpit</title>');
  writeFileSync(join(rendererDir, 'icon.svg'), '<svg/>');
  writeFileSync(join(rendererDir, 'assets', 'main-abc123.js'), 'run()');
  writeFileSync(join(rendererDir, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return rendererDir;
}

describe('the cockpit’s files', () => {
  it('are kept for good where hashed, and asked for each time where not', async () => {
    const server = await testServer({ rendererDir: builtCockpit() });
    const asset = await server.call('GET', '/assets/main-abc123.js', { token: null });
    expect([asset.status, asset.body, asset.headers.get('cache-control')]).toEqual([
      200,
      'run()',
      'public, max-age=31536000, immutable',
    ]);
    for (const page of ['/', '/incidents/QD-1', '/incidents/QD-1/me', '/join', '/index.html']) {
      const { status, body, headers } = await server.call('GET', page, { token: null });
      expect([page, status, headers.get('cache-control')]).toEqual([page, 200, 'no-cache']);
      expect(body).toContain('cockpit');
    }
    expect((await server.call('GET', '/icon.svg', { token: null })).headers.get('cache-control')).toBe(
      'no-cache',
    );
  });

  it('are all that is served from the disk', async () => {
    const server = await testServer({ rendererDir: builtCockpit() });
    const hidden = [
      '/assets/gone.js',
      '/.vite/manifest.json',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/%00.js',
    ];
    for (const path of [...hidden, '/api/x', '/hooks/x', '/assets/..%2f..%2fsecret.txt']) {
      const { status, body } = await server.call('GET', path, { token: null });
      expect([path, status, body.error?.code]).toEqual([path, 404, 'not_found']);
    }
    expect((await server.call('POST', '/', { token: null })).status).toBe(404);
  });

  it('that are not built are told of in a plain sentence', async () => {
    const server = await testServer({ rendererDir: join(temporaryFolder(), 'absent') });
    const { status, body } = await server.call('GET', '/', { token: null });
    expect(status).toBe(503);
    expect(body).toContain('The server runs, but the cockpit is not built.');
  });
});
