import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { VIEW_KINDS, type ViewKind } from '#shared/desktop/windows.ts';
import { findings } from '#tests/e2e/support/axe.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const DESK = { x: 0, y: 0, width: 1920, height: 1080 };
const BESIDE = { x: 1920, y: 0, width: 2560, height: 1440 };

const userData = suiteFolder('windows');
let app: DesktopApp;
let cockpit: Page;
let incident: string;

beforeAll(async () => {
  app = await host.start(userData);
  cockpit = await app.window();
  await signIn(cockpit);
  await declare(cockpit);
  await cockpit.getByText('Live', { exact: true }).first().waitFor();
  await cockpit.keyboard.press('Escape');
  incident = await cockpit.evaluate(() => decodeURIComponent(location.pathname.split('/')[2] ?? ''));
}, 180_000);

afterAll(() => app?.clear());

async function open(kind: ViewKind): Promise<Page> {
  await cockpit.evaluate((view) => quarterdeck.openView(view), { kind, incident });
  const page = await app.window(kind);
  await page.getByRole('status').first().waitFor();
  return page;
}

/** In the cockpit: gives a note as its person does. */
async function note(text: string): Promise<void> {
  await cockpit.bringToFront();
  await cockpit.keyboard.press('n');
  await cockpit.keyboard.type(text);
  await cockpit.keyboard.press('Enter');
}

/** What the desktop says of the window of a page. */
function windowOf(path: string) {
  return app.evaluate(({ BrowserWindow }, end) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().endsWith(end),
    );
    return {
      isOnTop: window?.isAlwaysOnTop(),
      isFull: window?.isFullScreen(),
      bounds: window?.getNormalBounds(),
    };
  }, path);
}

describe(`the windows beside the cockpit, on ${host.name}`, () => {
  it.each(VIEW_KINDS)(
    '[DESK-2 DESK-4] %s opens, shows the room, and axe finds nothing in it',
    async (kind) => {
      const page = await open(kind);
      expect(new URL(page.url()).pathname).toBe(`/incidents/${incident}/${kind}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const theme of ['light', 'dark']) {
        // As the cockpit's preferences are changed: this window follows.
        await cockpit.evaluate((chosen) => {
          const kept = JSON.parse(localStorage.getItem('quarterdeck.preferences') ?? '{}');
          localStorage.setItem('quarterdeck.preferences', JSON.stringify({ ...kept, theme: chosen }));
        }, theme);
        await page.waitForFunction((chosen) => document.documentElement.dataset['theme'] === chosen, theme);
        expect(await findings(page), `${kind} in ${theme}`).toEqual([]);
      }
    },
    90_000,
  );

  it('[DESK-2] asked for again, it is the same window', async () => {
    await open('wall');
    const views = await cockpit.evaluate(() => quarterdeck.openViews());
    expect(views.map(({ kind }) => kind).sort()).toEqual([...VIEW_KINDS].sort());
    const count = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, undefined);
    expect(count).toBe(VIEW_KINDS.length + 1);
  });

  it('[DESK-2] what is given in the cockpit shows in each of them, as one entry', async () => {
    await note('Payments answer again');
    for (const kind of ['timeline', 'wall'] as const) {
      const said = (await app.window(kind)).getByText('Payments answer again');
      await said.first().waitFor();
      expect(await said.count()).toBe(1);
    }
  });

  it('[DESK-2] nothing can be given in them: no line to write, no key, no button that acts', async () => {
    const timeline = await app.window('timeline');
    expect(await timeline.getByRole('textbox').count()).toBe(0);
    const rail = await app.window('rail');
    expect(await rail.getByRole('main').getByRole('button').count()).toBe(0);
    // They can be found in and walked through.
    await timeline.bringToFront();
    await timeline.keyboard.press('/');
    await timeline.getByRole('searchbox').waitFor();
    await timeline.keyboard.press('Escape');
  });

  it.each(VIEW_KINDS)('[DESK-3] %s gets the way in from nobody', async (kind) => {
    const page = await app.window(kind);
    const refused = await page.evaluate(async () => {
      const words = (asked: Promise<unknown>) =>
        asked.then(
          () => 'answered',
          (error: Error) => error.message,
        );
      return Promise.all([words(quarterdeck.ownerLink()), words(quarterdeck.openViews())]);
    });
    expect(refused[0]).toContain('server:owner-link: this page may not ask');
    expect(refused[1]).toContain('windows:list: this page may not ask');
  });

  it('[DESK-3] all windows have the same preferences', async () => {
    const each = await app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => {
          const contents = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
          const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
            contents.getLastWebPreferences();
          return [sandbox, contextIsolation, nodeIntegration, webSecurity].join(' ');
        }),
      undefined,
    );
    expect(each).toHaveLength(VIEW_KINDS.length + 1);
    expect(new Set(each)).toEqual(new Set(['true true false true']));
  });

  it('[DESK-2] the timer stays on top, and brings the cockpit by the keyboard', async () => {
    expect((await windowOf('/timer')).isOnTop).toBe(true);
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => !/(timeline|rail|ribbon|wall|timer)$/.test(webContents.getURL()))
        ?.minimize();
    }, undefined);
    const timer = await app.window('timer');
    await timer.getByRole('button', { name: 'Cockpit' }).focus();
    await timer.keyboard.press('Enter');
    await expect
      .poll(() =>
        app.evaluate(
          ({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isMinimized()),
          undefined,
        ),
      )
      .toBe(false);
  });

  it('[DESK-2] the wall fills the screen by F, and leaves it by Escape', async () => {
    const wall = await app.window('wall');
    await wall.bringToFront();
    await wall.keyboard.press('f');
    await expect.poll(async () => (await windowOf('/wall')).isFull).toBe(true);
    // One screen: nothing of it is out of sight.
    const size = await wall.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return [scrollHeight - clientHeight, scrollWidth - clientWidth];
    });
    expect(size).toEqual([0, 0]);
    await wall.keyboard.press('Escape');
    await expect.poll(async () => (await windowOf('/wall')).isFull).toBe(false);
  });

  it('[DESK-2] a window whose display goes comes to one that is there, and goes back with it', async (context) => {
    if (app.ask === undefined) context.skip('displays cannot be unplugged by a test');
    const ask = app.ask as NonNullable<DesktopApp['ask']>;
    const [one, two] = [DESK, BESIDE].map((bounds, index) => ({ id: index + 1, bounds, workArea: bounds }));
    if (one === undefined || two === undefined) return;
    await ask('setDisplays', [one, two]);
    const there = { x: 2100, y: 200, width: 500, height: 700 };
    await app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().endsWith('/rail'))
        ?.setBounds(bounds);
    }, there);
    // It stands still before it is remembered.
    await expect
      .poll(() => keptPlace('rail'), { timeout: 10_000 })
      .toEqual({ ...there, maximised: false, fullScreen: false });
    await ask('setDisplays', [one]);
    await expect.poll(async () => ((await windowOf('/rail')).bounds?.x ?? 9_999) < DESK.width).toBe(true);
    await ask('setDisplays', [one, two]);
    await expect.poll(async () => (await windowOf('/rail')).bounds).toEqual(there);
    await ask('setDisplays', [one]);
  });

  it('[DESK-2] after the end of the app the same windows are there again, and the ones that were closed are not', async () => {
    for (const kind of ['ribbon', 'timeline'] as const)
      await cockpit.evaluate((view) => quarterdeck.closeView(view), { kind, incident });
    const timer = await windowOf('/timer');
    expect(await app.quit()).toBe(0);
    app = await host.start(userData, []);
    cockpit = await app.window();
    for (const kind of ['rail', 'wall', 'timer'] as const) {
      const page = await app.window(kind);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    const views = await cockpit.evaluate(() => quarterdeck.openViews());
    expect(views.map(({ kind }) => kind).sort()).toEqual(['rail', 'timer', 'wall']);
    expect((await windowOf('/timer')).bounds).toEqual(timer.bounds);
  }, 180_000);

  it('[DESK-2] says on the wall that the line is down, and since when', async () => {
    const pid = await app.evaluate(({ app: running }) => {
      const server = running.getAppMetrics().find(({ name }) => name === 'Quarterdeck server');
      return server?.pid ?? 0;
    }, undefined);
    const wall = await app.window('wall');
    const told = wall.getByText(/What stands here was true then/);
    process.kill(pid, 'SIGSTOP');
    await told.waitFor({ timeout: 60_000 });
    await wall.getByText(/since \d\d:\d\d:\d\d/).waitFor();
    process.kill(pid, 'SIGCONT');
    await told.waitFor({ state: 'hidden', timeout: 60_000 });
  }, 180_000);
});

/** Where a kind of window is remembered to stand, in the preferences of this machine. */
function keptPlace(kind: ViewKind): unknown {
  const kept = JSON.parse(readFileSync(join(userData, 'desktop.json'), 'utf8'));
  return kept.windowPlaces?.[0]?.windows?.[kind];
}
