import { connect } from 'node:tls';
import { chromium, devices, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import type { SharingState } from '#shared/sharing/sharing-state.ts';
import { words } from '#tests/e2e/support/words.ts';
import { quietBrowser } from '#tests/support/quiet-browser.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

/** Apps and servers start anew in here, on machines that have other things to do. */
const LIMIT_MS = 60_000;
vi.setConfig({ testTimeout: 4 * LIMIT_MS });

const userData = suiteFolder('sharing');
const t = words('en');
let app: DesktopApp;
let page: Page;
let room = '';

beforeAll(async () => {
  app = await host.start(userData);
  page = await app.window();
  await signIn(page);
  await declare(page);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  room = new URL(page.url()).pathname;
}, 180_000);

afterAll(() => app?.clear());

/** How the door stands, once it is as named. */
async function door(status: SharingState['status']): Promise<SharingState> {
  await expect
    .poll(() => page.evaluate(async () => (await quarterdeck.sharing()).status), { timeout: LIMIT_MS })
    .toBe(status);
  return page.evaluate(() => quarterdeck.sharing());
}

/** The fingerprint of what answers at a port; null where nothing does. */
function answering(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate().fingerprint256.replaceAll(':', '').toLowerCase());
      socket.destroy();
    });
    socket.on('error', () => resolve(null));
  });
}

describe(`the door to the network, on ${host.name}`, () => {
  it('[DESK-1] is opened from the palette’s dialog, and the header says so while it is open', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pair phone');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t('sharing:start') }).click();
    const { port, fingerprint } = await door('open');
    expect(await answering(port ?? 0)).toBe(fingerprint);
    await page.getByRole('button', { name: t('app:done') }).click();
    await page.getByRole('button', { name: /^(?:On the network|No network)/ }).waitFor();
  });

  it('[DESK-1] is there again after the server was killed, and after the app was ended, at its port', async () => {
    const { port, fingerprint } = await door('open');
    const pid = await app.evaluate(
      ({ app: running }) =>
        running.getAppMetrics().find(({ name }) => name === 'Quarterdeck server')?.pid ?? 0,
      undefined,
    );
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => answering(port ?? 0), { timeout: LIMIT_MS }).toBe(fingerprint);
    await door('open');
    await app.quit();
    expect(await answering(port ?? 0)).toBeNull();
    app = await host.start(userData, []);
    page = await app.window();
    expect(await door('open')).toMatchObject({ port, fingerprint });
  });

  // The pictures in the documents are made when they are asked for.
  if (process.env['QUARTERDECK_SCREENSHOTS'] === '1') {
    it.each([
      ['en', 'dark'],
      ['ja', 'light'],
    ] as const)('[DESK-1] shows itself in the documents, %s %s', async (language, theme) => {
      const say = words(language);
      await app.evaluate(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 1440, height: 900 }),
        undefined,
      );
      await page.evaluate(
        ([preferences, path]) => {
          localStorage.setItem('quarterdeck.preferences', preferences);
          history.pushState(null, '', path);
        },
        [JSON.stringify({ language, theme, muted: true }), room] as const,
      );
      await page.reload();
      await page
        .getByRole('button', { name: new RegExp(`^${say('sharing:mark.open_other').split(' · ')[0]}`) })
        .click();
      await page.getByRole('button', { name: say('sharing:pair.make') }).click();
      const code = await page.getByLabel(say('sharing:pair.code')).innerText();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: `docs/images/sharing-${theme}-${language}.png` });
      await page.keyboard.press('Escape');

      const browser = await chromium.launch(quietBrowser);
      const context = await browser.newContext({
        ...devices['Pixel 7'],
        locale: language === 'ja' ? 'ja-JP' : 'en-GB',
        colorScheme: theme,
        ignoreHTTPSErrors: true,
      });
      const phone = await context.newPage();
      await phone.addInitScript(
        (preferences) => localStorage.setItem('quarterdeck.preferences', preferences),
        JSON.stringify({ language, theme, muted: true }),
      );
      const { url } = await door('open');
      await phone.goto(`${url}/join`);
      await phone.getByRole('textbox', { name: say('join:code.label') }).fill(code);
      await phone.getByText(say('join:warning.title')).tap();
      await phone.screenshot({ path: `docs/images/join-phone-${language}.png` });
      await browser.close();
    });
  }

  it('[DESK-1] is closed from this machine’s page, and stays closed', async () => {
    const { port } = await door('open');
    await page.evaluate(() => {
      localStorage.setItem('quarterdeck.preferences', '{"language":"en","theme":"dark","muted":true}');
      history.pushState(null, '', '/desktop');
    });
    await page.reload();
    await page.getByRole('button', { name: t('sharing:stop') }).click();
    await door('off');
    expect(await answering(port ?? 0)).toBeNull();
    await app.quit();
    app = await host.start(userData, []);
    page = await app.window();
    await door('off');
    expect(await answering(port ?? 0)).toBeNull();
  });
});
