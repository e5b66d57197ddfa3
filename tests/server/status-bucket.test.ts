import { describe, expect, it } from 'vitest';
import { bucketAddress, bucketPlace } from '#server/status-page/bucket-place.ts';
import { noOtherS3, startOtherS3 } from '#tests/support/other-s3.ts';
import { s3Double } from '#tests/support/s3-double.ts';
import { testServer, until } from '#tests/support/test-server.ts';

const KEY = { keyId: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const WHERE = { region: 'eu-central-1', bucket: 'example-status' };
const FILES = new Map([
  ['status.css', 'a {}'],
  ['index.html', 'all is well 順調'],
  ['page-2.html', 'before'],
]);

async function placeInDouble() {
  const s3 = await s3Double({ ...KEY, ...WHERE });
  const settings = { ...KEY, ...WHERE, endpoint: s3.endpoint, prefix: 'public/status/', pathStyle: true };
  return { s3, settings, place: bucketPlace(settings) };
}

describe('the status page in a bucket', () => {
  it('[CAST-6] is put with type and a short time to keep, and only what changed is put again', async () => {
    const { s3, place } = await placeInDouble();
    await place.bring(FILES);
    expect(s3.objects.get('public/status/index.html')).toEqual({
      body: 'all is well 順調',
      type: 'text/html; charset=utf-8',
      cacheControl: 'public, max-age=10',
    });
    s3.asked.length = 0;
    await place.bring(new Map([...FILES, ['index.html', 'trouble']]));
    expect(s3.asked.filter((each) => !each.startsWith('GET'))).toEqual(['PUT public/status/index.html']);
  });

  it('[CAST-6] loses the pages of history that are gone, and nothing that is not ours', async () => {
    const { s3, place } = await placeInDouble();
    const other = { body: 'theirs', type: undefined, cacheControl: undefined };
    const others = ['page-9.html', 'public/status/own.html', 'public/status/deeper/page-9.html'];
    for (const key of [...others, 'public/status/page-9.html']) s3.objects.set(key, other);
    await place.bring(FILES);
    await place.bring(new Map([...FILES].filter(([name]) => name !== 'page-2.html')));
    expect([...s3.objects.keys()].sort()).toEqual(
      [...others, 'public/status/index.html', 'public/status/status.css'].sort(),
    );
  });

  it.each([
    ['a refusal', { status: 403, code: 'AccessDenied' }, '403 AccessDenied'],
    ['a failure', { status: 500, code: 'InternalError' }, '500 InternalError'],
    ['a call to slow down', { status: 503, code: 'SlowDown' }, '503 SlowDown'],
    ['a lost connection', 'drops', 'fetch failed'],
  ] as const)(
    '[CAST-6] %s is said without the key, and made up for the next time',
    async (_, failure, said) => {
      const { s3, place } = await placeInDouble();
      for (const before of [0, 1, 2]) {
        s3.failures.length = 0;
        s3.objects.clear();
        const error: unknown = await failing(before).catch((thrown: unknown) => thrown);
        expect(String(error)).toContain(said);
        expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(KEY.keyId);
        await place.bring(FILES);
        expect(s3.objects.size).toBe(FILES.size);
      }

      /** The list, the first object, or the second one fails. */
      async function failing(before: number): Promise<void> {
        const asked = s3.asked.length;
        const push = s3.asked.push.bind(s3.asked);
        s3.asked.push = (...items) => {
          if (s3.asked.length === asked + before) s3.failures.push(failure);
          return push(...items);
        };
        try {
          await place.bring(FILES);
        } finally {
          s3.asked.push = push;
        }
      }
    },
  );

  it('[CAST-6] follows no redirect', async () => {
    const { s3, place } = await placeInDouble();
    const elsewhere = await s3Double({ ...KEY, ...WHERE });
    s3.failures.push({
      status: 307,
      code: 'TemporaryRedirect',
      location: `${elsewhere.endpoint}/example-status/`,
    });
    await expect(place.bring(FILES)).rejects.toThrow('307 TemporaryRedirect');
    expect(elsewhere.asked).toEqual([]);
  });

  it('[CAST-6] is refused with a wrong secret', async () => {
    const { settings } = await placeInDouble();
    await expect(bucketPlace({ ...settings, secret: 'another' }).bring(FILES)).rejects.toThrow(
      '403 SignatureDoesNotMatch',
    );
  });

  it('[CAST-6] has the bucket in the host’s name or in the path', () => {
    const endpoint = 'https://s3.example.com';
    expect(bucketAddress(endpoint, 'status', false).href).toBe('https://status.s3.example.com/');
    expect(bucketAddress(endpoint, 'status', true).href).toBe('https://s3.example.com/status/');
  });

  it('[CAST-6] is kept by the server, which tells of a failure, tries again, and names no secret', async () => {
    const { s3, settings } = await placeInDouble();
    s3.failures.push({ status: 503, code: 'SlowDown' });
    const lines: string[] = [];
    const logDestination = { write: (line: string) => void lines.push(line) };
    await testServer({ statusPageBucket: settings, logLevel: 'trace', logDestination });
    await until(() => s3.objects.get('public/status/index.html')?.body.includes('No incident') === true);
    await until(() => lines.some((line) => line.includes('up to date again')));
    expect(lines.some((line) => line.includes('503 SlowDown'))).toBe(true);
    for (const line of lines)
      for (const secret of [KEY.keyId, KEY.secret]) expect(line).not.toContain(secret);
  });

  it('[CAST-6] is kept in a store that others wrote', { timeout: 60_000 }, async (context) => {
    const missing = noOtherS3();
    if (missing !== null) context.skip(missing);
    const endpoint = await startOtherS3();
    const settings = { ...KEY, ...WHERE, endpoint, prefix: 'status/', pathStyle: true };
    const bucket = bucketAddress(endpoint, WHERE.bucket, true);
    expect((await fetch(bucket, { method: 'PUT', headers: { 'x-amz-acl': 'public-read' } })).status).toBe(
      200,
    );
    const place = bucketPlace(settings);
    await place.bring(FILES);
    const read = (name: string) => fetch(new URL(`status/${name}`, bucket));
    const before = await read('index.html');
    expect(before.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(before.headers.get('cache-control')).toBe('public, max-age=10');
    expect(await before.text()).toBe('all is well 順調');
    await place.bring(new Map([['index.html', 'trouble']]));
    expect(await (await read('index.html')).text()).toBe('trouble');
    expect((await read('page-2.html')).status).toBe(404);
    expect((await read('status.css')).status).toBe(200);
  });
});
