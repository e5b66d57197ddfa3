import { readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('diagnostics');
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  app = await host.start(userData);
  page = await app.window();
  await signIn(page);
  await declare(page);
  // What a new incident needs is asked over the cockpit.
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}, 180_000);

afterAll(() => app?.clear());

describe(`diagnostics, on ${host.name}`, () => {
  it('[DESK-6] are one step from the mark of the line, and tell of line, log, server and disk', async () => {
    await page.getByRole('link', { name: 'Live' }).click();
    await page.getByRole('heading', { name: 'Diagnostics' }).waitFor();
    await page.getByText('websocket').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain(join(userData, 'room'));
    expect(text).toMatch(/Runs\n/);
    expect(text).toMatch(/free of/);
    expect(text).toContain('It has never ended by itself.');
    const health = await page.evaluate(() => quarterdeck.machineHealth());
    expect(health.server.memoryBytes).toBeGreaterThan(2 ** 20);
    expect(health.data.freeBytes).toBeGreaterThan(0);
  }, 120_000);

  it('[DESK-6] are handed on as a text that is read whole before, without names, texts, tokens and paths', async () => {
    await page.getByRole('button', { name: 'Show the text' }).click();
    const shown = await page.getByRole('region', { name: 'Text of the diagnostics' }).innerText();
    // Tokens are of 43 signs.
    expect(shown).not.toMatch(/[\w-]{40,}/);
    for (const secret of ['Aiko', 'Tanaka', 'Checkout', 'Europe', userData, tmpdir()])
      expect(shown).not.toContain(secret);
    if (userInfo().username.length > 4) expect(shown).not.toContain(userInfo().username);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the text' }).click(),
    ]);
    const kept = readFileSync(await download.path(), 'utf8');
    expect(kept.trim()).toBe(shown.trim());
    await page.getByText('With paths on this machine').click();
    const withPaths = await page.getByRole('region', { name: 'Text of the diagnostics' }).innerText();
    expect(withPaths).toContain(userData);
  }, 120_000);
});
