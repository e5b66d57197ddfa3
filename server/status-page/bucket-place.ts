import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { SECOND } from '#shared/time/instant.ts';
import { bareEtag, readBucketList, textOf } from './bucket-list.ts';
import type { BucketSettings } from './bucket-settings.ts';
import { isHistoryPage } from './folder-files.ts';
import type { Place } from './place.ts';

/** Long enough to spare the store in a rush of readers, short enough that nobody reads what was taken back. */
const CACHE_CONTROL = 'public, max-age=10';
const ANSWER_MS = 30 * SECOND;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
};

/** A store that did not do what it was asked. Of its answer only the code is kept: the rest may quote the key. */
class BucketRefused extends Error {
  override readonly name = 'BucketRefused';
  constructor(asked: string, status: number, said: string | null) {
    super(`${asked}: ${status}${said === null ? '' : ` ${said}`}`);
  }
}

/** The status page in a bucket: an object is put when what the bucket lists of it is not what it should be. */
export function bucketPlace(settings: BucketSettings): Place {
  const { endpoint, region, bucket, prefix, pathStyle, keyId, secret } = settings;
  // It does not try again by itself: whoever keeps the place does, for as long as it takes.
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 0,
  });
  const base = bucketAddress(endpoint, bucket, pathStyle);
  /** The ETags that the store answered by our own sums: where it encrypts, they are not sums of the content. */
  const given = new Map<string, string>();

  async function ask(
    method: 'GET' | 'PUT' | 'DELETE',
    url: URL,
    body = '',
    more: Record<string, string> = {},
  ) {
    const headers = { ...more, 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') };
    const signed = await client.sign(url.href, { method, headers, ...(method === 'PUT' ? { body } : {}) });
    // Followed, a redirect would show the signature to whoever it leads to.
    const answer = await fetch(signed, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    const text = await answer.text();
    if (!answer.ok) throw new BucketRefused(`${method} ${url.pathname}`, answer.status, textOf(text, 'Code'));
    return { text, etag: bareEtag(answer.headers.get('etag')) };
  }

  async function list(): Promise<ReadonlyMap<string, string>> {
    const etags = new Map<string, string>();
    let next: string | null = null;
    do {
      const url = new URL(base);
      const query = { 'list-type': '2', prefix, delimiter: '/' };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      if (next !== null) url.searchParams.set('continuation-token', next);
      const page = readBucketList((await ask('GET', url)).text);
      for (const [key, etag] of page.etags) etags.set(key, etag);
      next = page.next;
    } while (next !== null);
    return etags;
  }

  const addressOf = (name: string) => new URL(`${prefix}${name}`, base);

  return {
    name: `s3://${bucket}/${prefix}`,
    async bring(files) {
      const listed = await list();
      for (const [name, content] of files) {
        const sum = createHash('md5').update(content).digest('hex');
        const there = listed.get(prefix + name);
        if (there !== undefined && (there === sum || there === given.get(sum))) continue;
        const type = CONTENT_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
        const headers = { 'content-type': type, 'cache-control': CACHE_CONTROL };
        const { etag } = await ask('PUT', addressOf(name), content, headers);
        if (etag !== '') given.set(sum, etag);
      }
      for (const key of listed.keys()) {
        const name = key.slice(prefix.length);
        if (key.startsWith(prefix) && isHistoryPage(name) && !files.has(name))
          await ask('DELETE', addressOf(name));
      }
    },
  };
}

/** The address under which all objects of a bucket are. */
export function bucketAddress(endpoint: string, bucket: string, pathStyle: boolean): URL {
  const url = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  if (pathStyle) return new URL(`${bucket}/`, url);
  url.hostname = `${bucket}.${url.hostname}`;
  return url;
}
