import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';
import { packApp } from '#scripts/steps/packaged-app.mjs';
import { doubleOf } from '#tests/desktop/double-host.ts';
import { standInElectron } from './stand-in-electron.ts';

/** The real packager around a program that is none: what is in the package, and how its fuses are set. */
const output = mkdtempSync(join(tmpdir(), 'quarterdeck-package-'));
const unpacked = join(output, 'linux-unpacked');
const extracted = join(output, 'extracted');
const archive = join(unpacked, 'resources', 'app.asar');
let electron = '';
let files: readonly string[] = [];

beforeAll(async () => {
  await bringUpToDate(rendererBuild);
  await bringUpToDate(desktopBuild);
  electron = await standInElectron();
  expect(await packApp({ electron, output, quiet: true })).toBe(0);
  files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
}, 240_000);

afterAll(() => {
  for (const folder of [output, electron]) rmSync(folder, { recursive: true, force: true });
});

/** Packages whose code the bundles of the main process and the server name. */
function packagesUsed(): readonly string[] {
  const names = new Set<string>();
  for (const bundle of files.filter((path) => /^\/out\/main\/.*\.js$/.test(path))) {
    const source = String(extractFile(archive, bundle.slice(1)));
    for (const [, name = ''] of source.matchAll(
      /(?:from |import\()"((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^"]*)?"/g,
    ))
      names.add(name);
  }
  names.delete('electron');
  return [...names].sort();
}

test('[DESK-3] the package holds the program, and each package that its bundles name', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/main/index.js',
      '/out/main/server-process.js',
      '/out/main/backup-thread.js',
      '/out/preload/index.cjs',
      '/dist/renderer/index.html',
    ]),
  );
  const used = packagesUsed();
  expect(used).toEqual(
    expect.arrayContaining(['fastify', 'socket.io', 'better-sqlite3', 'electron-updater']),
  );
  for (const name of used) expect(files, name).toContain(`/node_modules/${name}/package.json`);
});

test('[DESK-3] the package holds nothing else: no test, no source, no map, no document, no secret', () => {
  const foreign = files.filter((path) => !/^\/(?:out|dist|node_modules|package\.json$|LICENSE$)/.test(path));
  expect(foreign).toEqual([]);
  const unwanted = files.filter(
    (path) =>
      /\.(?:map|ts|tsx|mts|cts|md|stamp|db|log|pem|key|p12|env|node-gyp)$/.test(path) ||
      /\/(?:tests?|__tests__|docs|\.git|\.vite|\.env[^/]*|\.npmrc|prebuilds\/(?:win32|darwin)[^/]*)(?:\/|$)/.test(
        path,
      ),
  );
  expect(unwanted).toEqual([]);
  const manifest = JSON.parse(String(extractFile(archive, 'package.json')));
  expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['devDependencies']));
  // React and its like are in the window's files already.
  expect(
    files.filter((path) => /^\/node_modules\/(?:react|react-dom|react-aria|zustand)\//.test(path)),
  ).toEqual([]);
});

test('[DESK-3] what the system loads lies beside the archive, for this system alone', () => {
  const native = readdirSync(`${archive}.unpacked`, { recursive: true }).map(String);
  expect(native.filter((path) => path.endsWith('.node')).sort()).toEqual(
    ['arm64', 'x64'].map((arch) => join('node_modules', 'better-sqlite3', 'prebuilds', `linux-${arch}.node`)),
  );
});

test('[DESK-3] the packaged program has the fuses of the list', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'quarterdeck'));
  const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: isOn(FuseV1Options.RunAsNode),
    cookies: isOn(FuseV1Options.EnableCookieEncryption),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    integrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
    snapshot: isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookies: true,
    nodeOptions: false,
    inspect: false,
    integrity: true,
    onlyAsar: true,
    snapshot: false,
    filePrivileges: false,
  });
});

test('[DESK-1] what is in the package is all that the program needs: it starts from it alone', {
  timeout: 60_000,
}, async () => {
  // Away from this project, whose own packages would be found.
  extractAll(archive, extracted);
  const app = await doubleOf(join(extracted, 'out', 'main', 'index.js')).start(join(extracted, 'data'));
  try {
    const page = await app.window();
    await page.getByLabel('Your name').waitFor({ timeout: 20_000 });
    expect(await app.quit()).toBe(0);
  } finally {
    await app.clear();
  }
});

test('[DESK-5] a package that nobody released has no feed of newer versions', () => {
  expect(existsSync(join(unpacked, 'resources', 'app-update.yml'))).toBe(false);
});

test('[DESK-3] the licences of all that is inside are beside the program', () => {
  const licences = readFileSync(join(unpacked, 'THIRD-PARTY.txt'), 'utf8');
  for (const name of ['fastify', 'react', 'better-sqlite3', 'electron-updater'])
    expect(licences).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'));
  const packaged = files.flatMap(
    (path) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? [],
  );
  for (const name of packaged) expect(licences, name).toContain(`\n${name} `);
});
