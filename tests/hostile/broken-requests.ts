import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { OWNER_TOKEN } from '#tests/support/test-server.ts';

interface Request {
  readonly kind: string;
  readonly bytes: Buffer;
}

const AUTH = `Host: localhost\r\nAuthorization: Bearer ${OWNER_TOKEN}\r\n`;
const END = 'Connection: close\r\n\r\n';

function get(path: string, more = ''): Buffer {
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${AUTH}${more}${END}`, 'latin1');
}

function post(path: string, body: Buffer | string, more = 'Content-Type: application/json\r\n'): Buffer {
  const bytes = Buffer.from(body);
  const head = `POST ${path} HTTP/1.1\r\n${AUTH}${more}Content-Length: ${bytes.length}\r\n${END}`;
  return Buffer.concat([Buffer.from(head, 'latin1'), bytes]);
}

function some(kind: string, ...requests: readonly (Buffer | string)[]): fc.Arbitrary<Request> {
  return fc.constantFrom(...requests).map((bytes) => ({ kind, bytes: Buffer.from(bytes as Buffer) }));
}

const numbers = fc.constantFrom(
  '-1',
  '-0',
  '0',
  '1',
  '1e999',
  'NaN',
  'Infinity',
  '0x10',
  '1.5',
  '',
  ' ',
  '9007199254740993',
  '9007199254740991',
  '99999999999999999999',
  '4294967296',
  '-9007199254740991',
  'null',
  'true',
  '[]',
  '1,2',
  '__proto__',
  '%00',
  '%ff',
  '１',
  '1%0a',
);
const names = fc.constantFrom(
  'after',
  'limit',
  'at',
  'status',
  'lang',
  'after[]',
  '__proto__',
  'constructor',
  'toString',
  'after[__proto__]',
);
const ids = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  '.',
  '..',
  '%2e%2e',
  '%2F',
  '%00',
  '%ff',
  '%',
  '%zz',
  '%ED%A0%80',
  '~',
  'x'.repeat(128),
  'x'.repeat(129),
  'x'.repeat(5_000),
  '"',
  "'",
  '*',
  '%0d%0aX: y',
  '%5C',
  '%E2%80%AE',
  ';',
  'ROOM',
);
const pages = fc.constantFrom(
  '/api/v1/incidents',
  '/api/v1/incidents/ROOM',
  '/api/v1/incidents/ROOM/events',
  '/api/v1/incidents/ROOM/verify',
  '/status',
  '/healthz',
  '/metrics',
  '/api/v1/sessions',
  '/api/v1/me',
  '/api/v1/openapi.json',
  '/',
  '/join',
  '/incidents/ROOM',
  '/assets/x.js',
  '/socket.io/',
  '/status.css',
);

/** Requests that no client sends: `ROOM` stands for an incident's id. */
export const requests: fc.Arbitrary<Request> = fc.oneof(
  fc
    .tuple(pages, fc.array(fc.tuple(names, numbers), { minLength: 1, maxLength: 3 }))
    .map(([page, fields]) => ({
      kind: 'query',
      bytes: get(
        `${page}?${fields.map(([name, value]) => `${name}=${encodeURI(value).replaceAll('%25', '%')}`).join('&')}`,
      ),
    })),
  fc
    .tuple(
      fc.constantFrom('/api/v1/incidents/', '/incidents/', '/assets/', '/api/v1/sessions/', '/'),
      ids,
      fc.constantFrom('', '/', '/events', '/verify', '/commands', '/..', '//'),
    )
    .map(([before, id, after]) => ({
      kind: 'path',
      bytes: get(before + id + after),
    })),
  fc
    .tuple(fc.constantFrom('DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY'), pages)
    .map(([method, page]) => ({
      kind: 'method',
      bytes: Buffer.from(`${method} ${page} HTTP/1.1\r\n${AUTH}${END}`),
    })),
  some(
    'request line',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'G\u0000T / HTTP/1.1\r\n\r\n',
    'GET http://[::1 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: localhost\r\n\r\n',
    `GET ${'/x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\r\n\r\n\r\n',
    `GET /${'%'.repeat(500)} HTTP/1.1\r\n${AUTH}${END}`,
    `GET //evil/ HTTP/1.1\r\n${AUTH}${END}`,
    `GET /\\evil HTTP/1.1\r\n${AUTH}${END}`,
    'CONNECT evil:443 HTTP/1.1\r\nHost: evil\r\n\r\n',
    `GET /status?${'a&'.repeat(5_000)} HTTP/1.1\r\n${AUTH}${END}`,
  ),
  some(
    'headers',
    get('/status', `X: ${'x'.repeat(100_000)}\r\n`),
    get('/status', Array.from({ length: 3_000 }, (_, n) => `X${n}: y\r\n`).join('')),
    get('/status', 'X\u0000: y\r\n'),
    get('/status', ': y\r\n'),
    get('/status', 'X : y\r\n'),
    get('/status', 'X: a\r\n b\r\n'),
    get('/status', `Accept-Language: ${'ja;q=0.'.repeat(1_000)}\r\n`),
    get('/status', `Accept-Language: ,,;;q=;q=q,${'é'.repeat(100)}\r\n`),
    get('/status', 'If-None-Match: "\xff"\r\n'),
    get('/status', 'Host: other\r\n'),
    get('/api/v1/me', 'Authorization: Bearer x y z\r\n'),
    get('/api/v1/me', `Cookie: ${'a=b;'.repeat(1_000)}\r\n`),
    get('/status', 'Upgrade: websocket\r\nConnection: Upgrade\r\n'),
    get(
      '/socket.io/?EIO=4&transport=websocket',
      'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n',
    ),
    get('/status', 'Range: bytes=0-99999999999,-1\r\n'),
  ),
  some(
    'encoding',
    post(
      '/api/v1/incidents',
      gzipSync(Buffer.alloc(50_000_000)),
      'Content-Type: application/json\r\nContent-Encoding: gzip\r\n',
    ),
    post(
      '/hooks/alertmanager',
      gzipSync('{}'),
      'Content-Type: application/json\r\nContent-Encoding: br, gzip\r\n',
    ),
    post('/api/v1/incidents', Buffer.from('{"title":"\xff\xfe"}', 'latin1')),
    post('/api/v1/incidents', Buffer.from('{"title":"a\xc0\x80b"}', 'latin1')),
    post('/api/v1/incidents', Buffer.from('{"title":"\xed\xa0\x80"}', 'latin1')),
    post('/api/v1/incidents', Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])),
    post('/api/v1/incidents', Buffer.from('{"title":"x"}', 'utf16le')),
    post('/api/v1/incidents', Buffer.alloc(0)),
    post('/api/v1/incidents', Buffer.alloc(1_000)),
    post('/api/v1/incidents', 'x'.repeat(2_000_000)),
  ),
  some(
    'length',
    `POST /api/v1/incidents HTTP/1.1\r\n${AUTH}Content-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n${END}0\r\n\r\n`,
    `POST /api/v1/incidents HTTP/1.1\r\n${AUTH}Content-Type: application/json\r\nContent-Length: -5\r\n${END}`,
    `POST /api/v1/incidents HTTP/1.1\r\n${AUTH}Content-Type: application/json\r\nContent-Length: 1e5\r\n${END}`,
    `POST /api/v1/incidents HTTP/1.1\r\n${AUTH}Content-Type: application/json\r\nContent-Length: 99999999999999\r\n${END}`,
    `POST /api/v1/incidents HTTP/1.1\r\n${AUTH}Content-Length: 2\r\nContent-Length: 3\r\n${END}{}`,
  ),
  some(
    'chunks',
    ...[
      'zz\r\n',
      'ffffffffffffffff\r\nx',
      '5\r\nabc\r\n0\r\n\r\n',
      '2;x=y\r\n{}\r\n0\r\nX: y\r\n\r\n',
      '-1\r\n',
      '2\r\n{}\r\n0\r\nTransfer-Encoding: x\r\n\r\n',
      '0\r\n\r\n',
    ].map(
      (chunks) =>
        `POST /api/v1/incidents HTTP/1.1\r\n${AUTH}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n${END}${chunks}`,
    ),
  ),
  some(
    'polling',
    ...[
      '',
      '2',
      'x',
      '4',
      '42["clock",{}]',
      '4\u001e4\u001e4',
      'b!!!!',
      'bAAAA',
      `4${'['.repeat(90_000)}`,
      '\u001e'.repeat(50_000),
      'x'.repeat(300_000),
    ].map((body) =>
      post('/socket.io/?EIO=4&transport=polling&sid=__proto__', body, 'Content-Type: text/plain\r\n'),
    ),
    get('/socket.io/?EIO=4&transport=__proto__'),
    get('/socket.io/?EIO=9&transport=polling'),
    get('/socket.io/?EIO=4&transport=websocket'),
    get('/socket.io/?EIO=4&transport=polling&j=x%22)'),
    get('/socket.io/?sid=a&sid=b&transport=polling&EIO=4'),
    get('/socket.io/%ff?transport=polling'),
    get('/socket.io'),
    get('/socket.io/socket.io.js'),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => ({
    kind: 'any bytes',
    bytes: Buffer.concat([Buffer.from(bytes), Buffer.from('\r\n\r\n')]),
  })),
);
