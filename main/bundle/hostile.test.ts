import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { seeded } from '#tests/hostile/run.ts';
import { bundleFiles } from './bundle-files.ts';
import { serveBundle } from './serve-bundle.ts';

const PATHS = 10_000;

/** A bundle with secrets around it, beside it, in it, and behind a link. */
const root = mkdtempSync(join(tmpdir(), 'quarterdeck-bundle-'));
const bundle = join(root, 'app', 'renderer');
const SECRETS = [
  ...[
    'secret.html',
    'app/secret.js',
    'app/renderer.js',
    'app/renderer-more/index.html',
    'room/quarterdeck.db',
  ],
  ...['app/renderer/.vite/manifest.json', 'app/renderer/.env', 'app/renderer/server.key'],
];
for (const path of SECRETS) write(path, `secret ${path}`);
const CONTENTS: ReadonlySet<string> = new Set(['the page', 'the script', 'the style']);
write('app/renderer/index.html', 'the page');
write('app/renderer/assets/index-1a2b.js', 'the script');
write('app/renderer/assets/日本 語.css', 'the style');
symlinkSync(join(root, 'secret.html'), join(bundle, 'assets', 'link.html'));
symlinkSync(root, join(bundle, 'up'));

afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string): void {
  const file = join(root, ...path.split('/'));
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
}

const DOTS = [
  ...['..', '.', '...', '%2e%2e', '%2E.', '.%2e', '%252e%252e', '%c0%ae%c0%ae', '%e0%80%ae', '%uff0e%uff0e'],
  ...['\uff0e\uff0e', '\u2024\u2024', '%ef%bc%8e%ef%bc%8e', '..;', '..%00', '..%20', '.. ', '%2e%2e%3b'],
];
const SLASHES = [
  ...[
    '/',
    '//',
    '\\',
    '%2f',
    '%5c',
    '%252f',
    '%255c',
    '%c0%af',
    '%e2%88%95',
    '\u2215',
    '/./',
    '/%2e/',
    '%2f%2e%2f',
  ],
];
const NAMES = [
  ...[
    'index.html',
    'assets',
    'index-1a2b.js',
    'secret.html',
    'secret.js',
    'renderer',
    'renderer.js',
    'app',
    'room',
  ],
  ...[
    'quarterdeck.db',
    '.vite',
    'manifest.json',
    '.env',
    'server.key',
    'up',
    'link.html',
    'incidents',
    'etc',
    'passwd',
  ],
  ...[
    'C:',
    'c%3a',
    'CON',
    'NUL.html',
    'file:',
    '~',
    '%',
    '%zz',
    '%00',
    '\u0000',
    '?',
    '#',
    'x'.repeat(2_000),
  ],
  ...['index.html%00.js', 'index.html::$DATA', 'INDEX.HTML', 'index.html.', 'index.html ', '日本 語.css'],
];
const HEADS = [
  ...[
    'app://quarterdeck',
    'app://quarterdeck:80',
    'app://quarterdeck.',
    'app://QUARTERDECK',
    'app://a@quarterdeck',
  ],
  ...[
    'app://evil',
    'app:',
    'app:/',
    'app:////server/share',
    'file://',
    'app://quarterdeck//server/share',
    'https://x',
  ],
];

const hostileAddresses: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ arbitrary: fc.constant('app://quarterdeck'), weight: 6 }, fc.constantFrom(...HEADS)),
    fc.array(
      fc.tuple(
        fc.constantFrom(...SLASHES),
        fc.oneof(
          { arbitrary: fc.constantFrom(...DOTS), weight: 3 },
          { arbitrary: fc.constantFrom(...NAMES), weight: 3 },
          fc.string({ maxLength: 6 }),
        ),
      ),
      { minLength: 1, maxLength: 9 },
    ),
  )
  .map(([head, parts]) => head + parts.flat().join(''));

it('[DESK-3] what stands behind a link, to a file or to a folder, is not of the bundle', () => {
  expect([...bundleFiles(bundle).keys()].toSorted()).toEqual([
    '/assets/index-1a2b.js',
    '/assets/日本 語.css',
    '/index.html',
  ]);
});

it('[DESK-3] of ten thousand addresses none reads a file that is not of the bundle', async () => {
  const read = new Map<string, number>();
  const serve = serveBundle({
    files: bundleFiles(bundle),
    contentPolicy: () => "default-src 'none'",
    read: async (file) => {
      read.set(file, (read.get(file) ?? 0) + 1);
      return readFile(file);
    },
  });
  const statuses = new Map<number, number>();
  const wrong: string[] = [];
  for (const url of seeded(hostileAddresses, PATHS)) {
    const { status, body } = await answerOf(url);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const isSound = status === 200 ? CONTENTS.has(body) : status === 404 && body === '';
    if (!isSound) wrong.push(`${status} ${body}: ${url.slice(0, 300)}`);
  }
  expect(wrong).toEqual([]);
  // Every read was of one of the three files, and they were read: the test asks for what there is as well.
  const inBundle = [join('index.html'), join('assets', 'index-1a2b.js'), join('assets', '日本 語.css')];
  expect(
    [...read.keys()].filter((file) => !inBundle.includes(file.slice(bundle.length + sep.length))),
  ).toEqual([]);
  expect(read.get(join(bundle, 'index.html'))).toBeGreaterThan(10);
  expect(statuses.get(404)).toBeGreaterThan(5_000);

  async function answerOf(url: string): Promise<{ status: number; body: string }> {
    const response = await serve({ method: 'GET', url });
    return { status: response.status, body: await response.text() };
  }
});
