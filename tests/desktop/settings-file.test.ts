import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopApp } from './host.ts';
import { signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const folder = suiteFolder('settings');
const file = join(folder, 'carried.json');
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  await start('first');
}, 240_000);

afterAll(() => app?.clear());

/** A machine of this name, at its page of settings. */
async function start(machine: string): Promise<void> {
  mkdirSync(join(folder, machine));
  app = await host.start(join(folder, machine));
  page = await app.window();
  await signIn(page);
  await page.evaluate(() => history.pushState(null, '', '/desktop'));
  await page.getByRole('heading', { name: 'Settings of this machine' }).waitFor();
}

/** What the person at the machine chooses in the dialogs for files; nothing where they cancel. */
async function choose(path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const canceled = chosen === '';
    dialog.showSaveDialog = (async () => ({ canceled, filePath: chosen })) as never;
    dialog.showOpenDialog = (async () => ({ canceled, filePaths: canceled ? [] : [chosen] })) as never;
  }, path);
}

/** How the page and the machine stand. */
async function now(): Promise<unknown> {
  const choices = await page.evaluate(async () => ({
    language: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
    task: (await quarterdeck.notificationChoices()).task,
    note: (await quarterdeck.shortcuts()).find(({ name }) => name === 'note'),
    rail: localStorage.getItem('react-resizable-panels:quarterdeck.left'),
  }));
  return choices;
}

const CHOSEN = {
  language: 'ja',
  theme: 'light',
  task: false,
  note: { name: 'note', keys: 'CommandOrControl+Alt+J', isHeld: true },
  rail: '{"rail":40,"people":60}',
};

const FRESH = {
  language: 'en',
  theme: 'dark',
  task: true,
  note: { name: 'note', keys: 'CommandOrControl+Alt+Shift+N', isHeld: true },
  rail: null,
};

describe(`settings in a file, on ${host.name}`, { timeout: 120_000 }, () => {
  it('[DESK-4] what its person chose is kept as a file, without a sign-in or a port', async () => {
    expect(await now()).toEqual(FRESH);
    await page.getByRole('checkbox', { name: 'A task for me' }).press('Space');
    await page.evaluate(async () => {
      await quarterdeck.setShortcut('note', 'CommandOrControl+Alt+J');
      localStorage.setItem('react-resizable-panels:quarterdeck.left', '{"rail":40,"people":60}');
    });
    await page.getByRole('button', { name: 'Preferences' }).click();
    await page.getByText('日本語').click();
    await page.getByText('ライト').click();
    await page.keyboard.press('Escape');
    expect(await now()).toEqual(CHOSEN);
    await choose(file);
    await page.getByRole('button', { name: 'ファイルに保存…' }).click();
    await page.getByText(`保存しました：${file}`).waitFor();
    const text = readFileSync(file, 'utf8');
    const { session, port } = await page.evaluate(async () => ({
      session: (await quarterdeck.savedSession({ place: 'own' }))?.session ?? 'none',
      port: new URL((await quarterdeck.serverAddress()).url).port,
    }));
    expect(session.length).toBeGreaterThan(20);
    expect(text).not.toContain(session);
    expect(text).not.toContain(port);
    expect(JSON.parse(text)).toMatchObject({ format: 'quarterdeck-settings', screen: { language: 'ja' } });
  });

  it('[DESK-4] a folder that is not there is told in one sentence, and nothing is left', async () => {
    await choose(join(folder, 'gone', 'carried.json'));
    await page.getByRole('button', { name: 'ファイルに保存…' }).click();
    await page.getByText(/保存先フォルダーがなくなっています/).waitFor();
    expect(existsSync(join(folder, 'gone'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['carried.json', 'first']);
  });

  it('[DESK-4] on another machine it is shown before it changes anything, then holds at once', async () => {
    await app.quit();
    await start('second');
    await choose(file);
    await page.getByRole('button', { name: 'Take from a file…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take these settings?' });
    await dialog.getByText('Notification: A task for me').waitFor();
    await dialog.getByText('日本語').waitFor();
    expect(await now()).toEqual(FRESH);
    await dialog.getByRole('button', { name: 'Leave as it is' }).first().click();
    await page.getByText('Nothing was changed.').waitFor();
    expect(await now()).toEqual(FRESH);

    await page.getByRole('button', { name: 'Take from a file…' }).click();
    await dialog.getByRole('button', { name: 'Take these' }).click();
    await page.getByRole('heading', { name: 'このマシンの設定' }).waitFor();
    await page.getByText(/設定を適用しました/).waitFor();
    expect(await now()).toEqual(CHOSEN);
    // The sections above ask anew: what they show is what holds.
    expect(await page.getByRole('checkbox', { name: '自分へのタスク' }).isChecked()).toBe(false);
    if (app.ask !== undefined && process.platform !== 'darwin') {
      const titles = async () => (await app.ask?.('applicationMenu'))?.map(({ label }) => label);
      await expect.poll(titles).toContain('ファイル(F)');
    }
    await page.reload();
    await page.getByRole('heading', { name: '設定の保存と読み込み' }).waitFor();
    expect(await now()).toEqual(CHOSEN);
  });

  it.each([
    ['{"format":"quarterdeck-settings","version":99}', /新しいバージョンの Quarterdeck で保存/],
    ['{"editor.fontSize":14}', /別のプログラムのファイルです/],
    [
      '{"format":"quarterdeck-settings","version":2,"zoom":"large"}',
      /「zoom」が、このバージョンの形式と異なります/,
    ],
    ['not JSON', /設定ファイルではないか、途中で切れています/],
  ])('[DESK-4] %s changes nothing, and says what to do', async (content, words) => {
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, content);
    await choose(bad);
    await page.getByRole('button', { name: 'ファイルから読み込む…' }).click();
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await now()).toEqual(CHOSEN);
  });

  it('[DESK-4] outlives the end of the program', async () => {
    await app.quit();
    app = await host.start(join(folder, 'second'), []);
    page = await app.window();
    await page.evaluate(() => history.pushState(null, '', '/desktop'));
    await page.getByRole('heading', { name: '設定の保存と読み込み' }).waitFor();
    expect(await now()).toEqual(CHOSEN);
  });
});
