import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('power');
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  app = await host.start(userData);
  page = await app.window();
  await signIn(page);
  await declare(page);
  await page.getByText('Live', { exact: true }).first().waitFor();
}, 180_000);

afterAll(() => app?.clear());

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
