import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doubleHost } from './double-host.ts';
import type { DesktopApp } from './host.ts';
import { signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';

/** How the box is answered is the double's to say. */
const userData = suiteFolder('leaving');
const [LEAVE, STAY] = [0, 1];
let app: DesktopApp;
let page: Page;

beforeAll(async () => {
  app = await doubleHost.start(userData, ['--port', '0', '--tray=yes']);
  page = await app.window();
  await signIn(page);
  // A page may ask only where somebody has touched it. Whoever is connected to the browser keeps their hands off it.
  page.on('dialog', () => {});
  await page.evaluate(() => {
    Object.assign(window, { isKept: true });
    window.addEventListener('beforeunload', (event) => event.preventDefault());
  });
}, 180_000);

afterAll(() => app?.clear());

/** Loads the cockpit's page anew, as a change of place does. */
async function load(answer: number): Promise<void> {
  await app.ask?.('answerWith', answer);
  await app
    .evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://quarterdeck/'),
      undefined,
    )
    .catch(() => {});
}

function isKept(): Promise<boolean> {
  return page.evaluate(() => 'isKept' in window);
}

describe('a page that holds what was not sent', () => {
  it('[DESK-2] after an end that its person stayed from, closing the window hides it again', async () => {
    const visible = await app.evaluate(({ app: it, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      it.emit('before-quit', { preventDefault() {} });
      window?.webContents.emit('will-prevent-unload', { defaultPrevented: false, preventDefault() {} });
      window?.close();
      return window?.isVisible();
    }, undefined);
    expect(visible).toBe(false);
    expect((await app.ask?.('asked'))?.at(-1)?.message).toBe('A file was not sent yet');
  });

  it('[DESK-2] is left only where its person says so', async () => {
    await load(STAY);
    expect(await isKept()).toBe(true);
    await load(LEAVE);
    await expect.poll(isKept).toBe(false);
  });
});
