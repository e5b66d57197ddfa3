import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { doubleOf } from './double-host.ts';
import type { DesktopApp } from './host.ts';
import { type ReleaseFeed, releaseFeed } from './release-feed.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';

declare const quarterdeck: DesktopApi;

/** Two busy cores. */
const PATIENT = { timeout: 30_000 };
const OLD = '#!/bin/sh\necho old\n';

/** Only a packaged program is replaced, and a packaged one lets no test in: so this is the double's alone. */
describe('the real updater in the desktop, on a double of Electron that plays an AppImage', {
  timeout: 90_000,
}, () => {
  const folder = suiteFolder('updates');
  const resources = join(folder, 'resources');
  const appImage = join(folder, 'Quarterdeck.AppImage');
  const started = join(folder, 'started');
  const fresh = `#!/bin/sh\necho "$APPIMAGE_EXIT_AFTER_INSTALL" > '${started}'\n`;
  let feed: ReleaseFeed;
  let app: DesktopApp;
  let page: Page;
  let starts = 0;

  beforeAll(async () => {
    mkdirSync(resources);
    feed = await releaseFeed(fresh);
    writeFileSync(
      join(resources, 'app-update.yml'),
      `provider: generic\nurl: ${feed.url}\nupdaterCacheDirName: quarterdeck-updater\n`,
    );
  }, 180_000);

  afterAll(() => {
    feed.stop();
  });

  beforeEach(async () => {
    writeFileSync(appImage, OLD);
    chmodSync(appImage, 0o755);
    rmSync(started, { force: true });
    starts += 1;
    const host = doubleOf('out/main/index.js', {
      APPIMAGE: appImage,
      DOUBLE_RESOURCES: resources,
      XDG_CACHE_HOME: join(folder, `cache-${starts}`),
    });
    app = await host.start(join(folder, `data-${starts}`));
    page = await app.window();
    await signIn(page);
  });

  afterEach(() => app.clear());

  async function openSettings(): Promise<void> {
    await page.evaluate(() => history.pushState(null, '', '/desktop'));
    await page.reload();
    await page.getByRole('heading', { name: 'Newer versions' }).waitFor();
  }

  it('[DESK-2] a program that was installed asks for the links of this machine', async () => {
    expect(await app.evaluate(({ app: it }) => it.isDefaultProtocolClient('quarterdeck'), undefined)).toBe(
      true,
    );
  });

  it('[DESK-5] asks nobody before its person wants it, then fetches, installs when told to, and starts again', async () => {
    await openSettings();
    await page.getByText('Nobody is asked for newer versions.').waitFor();
    expect(feed.asked).toEqual([]);
    await page.getByText('Look for newer versions of this program').click();
    await page.getByText('Version 9.0.0 is ready. It is installed when you quit, or now.').waitFor();
    expect(feed.asked.map(({ path }) => path)).toContain('/latest-linux.yml');
    // The feed is not told who asks.
    for (const { headers } of feed.asked) expect(headers['x-user-staging-id'] ?? '').toBe('');
    expect(readFileSync(appImage, 'utf8')).toBe(OLD);
    await page.getByRole('button', { name: 'Install and start again' }).click();
    expect(await app.ended).toBe(0);
    expect(readFileSync(appImage, 'utf8')).toBe(fresh);
    await expect.poll(() => existsSync(started), PATIENT).toBe(true);
  });

  it('[DESK-5] is installed by the end of the program, which then stays ended', async () => {
    await page.evaluate(() => quarterdeck.setLooksForUpdates({ looks: true }));
    await expect
      .poll(async () => (await page.evaluate(() => quarterdeck.updates())).stage, PATIENT)
      .toBe('ready');
    expect(await app.quit()).toBe(0);
    expect(readFileSync(appImage, 'utf8')).toBe(fresh);
    expect(readFileSync(started, 'utf8')).toBe('true\n');
  });

  it('[DESK-5] while an incident is open it waits: its person cannot install it, and the end does not', async () => {
    await page.evaluate(() => quarterdeck.setLooksForUpdates({ looks: true }));
    await expect
      .poll(async () => (await page.evaluate(() => quarterdeck.updates())).stage, PATIENT)
      .toBe('ready');
    await declare(page);
    const answer = await page.evaluate(() => quarterdeck.installUpdate());
    expect(answer).toMatchObject({ ok: false, error: { details: { reason: 'update_held' } } });
    await openSettings();
    await page.getByText('Version 9.0.0 waits: an incident is open. It is installed when none is.').waitFor();
    expect(await page.getByRole('button', { name: 'Install and start again' }).isDisabled()).toBe(true);
    expect(await app.quit()).toBe(0);
    expect([readFileSync(appImage, 'utf8'), existsSync(started)]).toEqual([OLD, false]);
  });

  it('[DESK-5] while an incident is open nobody is asked at all', async () => {
    await declare(page);
    const before = feed.asked.length;
    await openSettings();
    await page.getByText('Look for newer versions of this program').click();
    await page.getByText('An incident is open: newer versions are looked for when none is.').waitFor();
    await page.getByRole('button', { name: 'Look now' }).click();
    await expect
      .poll(async () => (await page.evaluate(() => quarterdeck.lookForUpdate())).isHeld, PATIENT)
      .toBe(true);
    expect(feed.asked.length).toBe(before);
  });

  it('[DESK-5] where the system’s updater installs, the windows close for it, and do not hide in the tray', async () => {
    await app.quit();
    app = await doubleOf('out/main/index.js').start(join(folder, 'by-system'), ['--port', '0', '--tray=yes']);
    await app.window();
    await app.evaluate(({ autoUpdater }) => autoUpdater.quitAndInstall(), undefined).catch(() => {});
    expect(await app.ended).toBe(0);
  });
});
