import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { onTestFinished } from 'vitest';

export interface StoredObject {
  readonly body: string;
  readonly type: string | undefined;
  readonly cacheControl: string | undefined;
}

export interface S3DoubleOptions {
  readonly keyId: string;
  readonly secret: string;
  readonly region: string;
  readonly bucket: string;
}

/** What it does instead of obeying: a status with a code of S3, or an end in the middle. */
export type S3Failure =
  | { readonly status: number; readonly code: string; readonly location?: string }
  | 'drops';

/**
 * A bucket that fails as a test says, which real stores do not do when asked. It takes nothing whose signature another
 * implementation than ours does not come to, and lists two objects a page.
 */
export async function s3Double({ keyId, secret, region, bucket }: S3DoubleOptions) {
  const objects = new Map<string, StoredObject>();
  const asked: string[] = [];
  const failures: S3Failure[] = [];
  const signer = new SignatureV4({
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    region,
    service: 's3',
    sha256: Sha256,
    uriEscapePath: false,
  });

  async function isSigned(
    { method = '', headers }: IncomingMessage,
    url: URL,
    body: string,
  ): Promise<boolean> {
    const authorization = String(headers.authorization);
    const names = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(';') ?? [];
    const date = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date']));
    if (date === null) return false;
    const [, year, month, day, hour, minute, second] = date;
    const signed = await signer.sign(
      {
        method,
        protocol: 'http:',
        hostname: url.hostname,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
        body,
      },
      {
        signingDate: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`),
        // It leaves out some that may be signed or not; those that say they are must be.
        signableHeaders: new Set(names),
      },
    );
    return signed.headers['authorization']?.replaceAll(' ', '') === authorization.replaceAll(' ', '');
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    request.setEncoding('utf8');
    for await (const chunk of request) body += chunk;
    const url = new URL(request.url ?? '', `http://${request.headers.host}`);
    const key = decodeURIComponent(url.pathname.slice(bucket.length + 2));
    asked.push(`${request.method} ${key}`);
    const failure = failures.shift();
    if (failure === 'drops') return void request.socket.destroy();
    if (failure !== undefined) {
      const { status, code, location } = failure;
      response.writeHead(status, location === undefined ? {} : { location });
      return void response.end(
        `<Error><Code>${code}</Code><AWSAccessKeyId>${keyId}</AWSAccessKeyId></Error>`,
      );
    }
    if (!(await isSigned(request, url, body)))
      return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (request.method === 'GET') return void response.end(listOf(url.searchParams));
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const { 'content-type': type, 'cache-control': cacheControl } = request.headers;
    objects.set(key, { body, type, cacheControl });
    response.writeHead(200, { etag: `"${sumOf(body)}"` }).end();
  }

  function listOf(query: URLSearchParams): string {
    const prefix = query.get('prefix') ?? '';
    const keys = [...objects.keys()]
      .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes('/'))
      .sort();
    const from = Number(query.get('continuation-token') ?? 0);
    const page = keys.slice(from, from + 2).map((key) => {
      const etag = sumOf(objects.get(key)?.body ?? '');
      return `<Contents><Key>${key}</Key><ETag>&quot;${etag}&quot;</ETag></Contents>`;
    });
    const more = keys.length > from + 2;
    const next = more ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
    return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${page.join('')}</ListBucketResult>`;
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, objects, asked, failures };
}

function sumOf(body: string): string {
  return createHash('md5').update(body).digest('hex');
}
