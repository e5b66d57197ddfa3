// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { refusal } from '#shared/errors/refusal.ts';
import { createApi } from './api.ts';
import { ApiError } from './api-error.ts';

function apiThatGets(answer: () => Response | Promise<Response>) {
  const asked: Request[] = [];
  const api = createApi({
    server: 'http://room.test',
    token: () => 'bearer-of-ana',
    fetch: (input, init) => {
      asked.push(new Request(String(input), init));
      return Promise.resolve(answer());
    },
  });
  return { api, asked };
}

async function refusalOf(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ApiError)) throw new Error('the call was not refused by an ApiError');
  return error.wire;
}

it('[AUTH-2] every call carries the session as a bearer token, in a header and never in the address', async () => {
  const { api, asked } = apiThatGets(() => Response.json({ incidents: [] }));
  await api.incidents({ status: 'open' });
  expect(asked[0]?.url).toBe('http://room.test/api/v1/incidents?status=open');
  expect(asked[0]?.headers.get('authorization')).toBe('Bearer bearer-of-ana');
});

it('[AUTH-1] a refusal of the server arrives as it was said', async () => {
  const error = refusal('invite_unusable');
  const { api } = apiThatGets(() => Response.json({ error }, { status: 401 }));
  expect(await refusalOf(api.join('used-up', 'Ana'))).toEqual(error);
});

it('[SYNC-6] no answer, and a page that is not ours, are an unreachable server', async () => {
  const down = apiThatGets(() => Promise.reject(new TypeError('network')));
  expect(await refusalOf(down.api.me())).toMatchObject({ details: { reason: 'server_unreachable' } });
  const proxy = apiThatGets(() => new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(await refusalOf(proxy.api.me())).toMatchObject({ details: { reason: 'server_unreachable' } });
});
