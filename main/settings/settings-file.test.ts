import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readySettingsFile, SETTINGS_VERSION } from './settings-file.ts';

function folderWith(content: string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'desktop.json');
  if (content !== undefined) writeFileSync(path, content);
  return {
    path,
    names: () => readdirSync(folder).sort(),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
  };
}

const FIRST = JSON.stringify({
  window: { x: 1, y: 2, width: 1000, height: 700, maximised: true },
  serverPort: 4711,
  appearance: { language: 'ja', theme: 'light' },
});

it('[DESK-3] settings of the first form go on, and are kept beside as they were', () => {
  const { path, names, read } = folderWith(FIRST);
  expect(readySettingsFile(path)).toBeNull();
  expect(JSON.parse(read('desktop.json'))).toEqual({
    version: SETTINGS_VERSION,
    serverPort: 4711,
    appearance: { language: 'ja', theme: 'light' },
  });
  expect(read('desktop.version-1.json')).toBe(FIRST);
  expect(readySettingsFile(path)).toBeNull();
  expect(names()).toEqual(['desktop.json', 'desktop.version-1.json']);
});

it('[DESK-3] settings of this form, and none, are left as they are', () => {
  const content = `{"version":${SETTINGS_VERSION},"serverPort":4711,"unknown":true}`;
  const { path, names, read } = folderWith(content);
  expect(readySettingsFile(path)).toBeNull();
  expect([names(), read('desktop.json')]).toEqual([['desktop.json'], content]);
  expect(readySettingsFile(folderWith(undefined).path)).toBeNull();
});

it.each(['', '{', 'null', '[]', '"x"', '{"version":"x"}', '{"version":0}', '\u0000\u0000'])(
  '[DESK-3] settings that are damaged are put aside, and nothing in them is lost: %j',
  (content) => {
    const { path, names, read } = folderWith(content);
    expect(readySettingsFile(path)).toBe('damaged');
    expect([names(), read('desktop.damaged.json')]).toEqual([['desktop.damaged.json'], content]);
    writeFileSync(path, content);
    expect(readySettingsFile(path)).toBe('damaged');
    expect(names()).toEqual(['desktop.damaged-2.json', 'desktop.damaged.json']);
  },
);

it('[DESK-3] settings of a newer program are put aside for it', () => {
  const content = JSON.stringify({ version: SETTINGS_VERSION + 1, serverPort: 4711 });
  const { path, names, read } = folderWith(content);
  expect(readySettingsFile(path)).toBe('newer');
  expect([names(), read('desktop.newer.json')]).toEqual([['desktop.newer.json'], content]);
});
