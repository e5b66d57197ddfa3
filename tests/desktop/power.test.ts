import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bringUpToDate, desktopBuild, rendererBuild } from '#scripts/steps/build.mjs';
import { electronBinary } from '#scripts/steps/electron-binary.mjs';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { doubleHost } from './double-host.ts';
import { electronHost } from './electron-host.ts';
import type { DesktopApp } from './host.ts';

const binary = electronBinary();
const host = binary === undefined ? doubleHost : electronHost(binary);

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = mkdtempSync(join(tmpdir(), 'quarterdeck-power-'));
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  await bringUpToDate(rendererBuild);
  await bringUpToDate(desktopBuild);
  app = await host.start(userData);
  page = await app.window();
  await page.getByLabel('Your name').fill('Aiko Tanaka');
  await page.getByRole('button', { name: 'Join the war room' }).click();
  await page.getByLabel('What is wrong?').fill('Checkout fails in Europe');
  await page.getByRole('button', { name: 'Declare' }).click();
  await page.waitForFunction(() => location.pathname.startsWith('/incidents/'));
  await page.getByText('Live', { exact: true }).first().waitFor();
}, 180_000);

afterAll(async () => {
  await app?.clear();
  rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

function serverPid(): Promise<number> {
  return app.evaluate(({ app: running }) => {
    const server = running.getAppMetrics().find(({ name }) => name === 'Quarterdeck server');
    return server?.pid ?? 0;
  }, undefined);
}

describe(`a machine that sleeps, on ${host.name}`, () => {
  it('[SYNC-6] tells its windows when it is awake again', async () => {
    await page.evaluate(() => {
      const woken: string[] = [];
      Object.assign(window, { woken });
      quarterdeck.onResumed(() => woken.push('resumed'));
    });
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('suspend');
      powerMonitor.emit('resume');
    }, undefined);
    await expect.poll(() => page.evaluate(() => 'woken' in window && window.woken)).toEqual(['resumed']);
  });

  it('[SYNC-6] has a line that is fresh again within 5 s of its server’s waking, without a new page', async () => {
    const pid = await serverPid();
    process.kill(pid, 'SIGSTOP');
    // The heartbeat notices that the line carries nothing, as it does when both slept and one is awake first.
    await page.getByText('Offline').first().waitFor({ timeout: 20_000 });
    process.kill(pid, 'SIGCONT');
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'), undefined);
    await page.getByText('Live', { exact: true }).first().waitFor({ timeout: 5_000 });
    expect(await page.evaluate(() => 'woken' in window)).toBe(true);
    expect(await serverPid()).toBe(pid);
  }, 60_000);
});

describe(`a machine that holds the room, on ${host.name}`, () => {
  it('[DESK-1] says in the cockpit that its server is being started again, and keeps why it ended', async () => {
    process.kill(await serverPid(), 'SIGKILL');
    await page.getByText('The server is being started again').waitFor({ timeout: 10_000 });
    await page.getByText('Live', { exact: true }).first().waitFor({ timeout: 20_000 });
    expect(await page.getByText('The server is being started again').count()).toBe(0);
    const { server } = await page.evaluate(() => quarterdeck.machineHealth());
    expect(server).toMatchObject({ state: 'running', restarts: 1 });
    expect(server.exits).toHaveLength(1);
    expect(server.exits[0]?.upMs).toBeGreaterThan(0);
  }, 60_000);

  it('[DESK-1] loads the page of a window again that has crashed, and asks when it crashes again', async () => {
    await app.evaluate(({ dialog }) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = (async (_window: unknown, options: { message: string }) => {
        asked.push(options.message);
        return { response: 1, checkboxChecked: false };
      }) as never;
    }, undefined);
    const title = () =>
      app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.title',
          ) as Promise<string>,
        undefined,
      );
    const crash = () =>
      app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
        undefined,
      );
    await crash();
    await expect.poll(() => title().catch(() => ''), { timeout: 20_000 }).toContain('Checkout fails');
    await crash();
    const asked = () => app.evaluate(() => Reflect.get(globalThis, 'asked') as readonly string[], undefined);
    await expect.poll(asked, { timeout: 10_000 }).toEqual(['This window’s page has ended twice']);
  }, 60_000);
});
