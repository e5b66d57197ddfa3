import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../index.ts';

const ours = 'app://quarterdeck';
let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ logLevel: 'silent' });
});

afterAll(() => server.stop());

function preflight(origin: string): Promise<Response> {
  return fetch(`${server.url}/api/v1/incidents`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
}

describe('pages of other origins', () => {
  it('[DESK-3] read answers where they are allowed to, with a token and without cookies', async () => {
    const { status, headers } = await preflight(ours);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(ours);
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await fetch(`${server.url}/healthz`, { headers: { origin: ours } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(ours);
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it('[DESK-3] may use every method that the interface has', async () => {
    const { headers } = await preflight(ours);
    const allowed = headers.get('access-control-allow-methods')?.toLowerCase().split(', ') ?? [];
    const answer = await fetch(`${server.url}/api/v1/openapi.json`);
    const { paths } = (await answer.json()) as { readonly paths: Readonly<Record<string, object>> };
    const used = new Set(Object.values(paths).flatMap((path) => Object.keys(path)));
    // Every browser lets a page look at what has the same answer without a body.
    expect([...used].filter((method) => method !== 'head' && !allowed.includes(method))).toEqual([]);
  });

  it('[DESK-3] read refusals too, so that the window can tell why', async () => {
    const answer = await fetch(`${server.url}/api/v1/me`, { headers: { origin: ours } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(ours);
  });

  it.each(['https://example.org', 'app://quarterdeck.example', 'null'])(
    '[DESK-3] such as %s read nothing',
    async (origin) => {
      const answers = [
        await preflight(origin),
        await fetch(`${server.url}/healthz`, { headers: { origin } }),
      ];
      for (const { headers } of answers) expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );
});
