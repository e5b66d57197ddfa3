import { type Browser, chromium, expect, type Page } from '@playwright/test';
import { windowedBrowser } from '#tests/support/quiet-browser.ts';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import type { RoomServer } from './support/room-server.ts';
import { screen, type Theme } from './support/screens.ts';
import { test } from './support/test.ts';
import { type Language, words } from './support/words.ts';

const TV = { width: 1920, height: 1080 };

/** The line between a page and its server, which a test cuts and mends while others keep theirs. */
interface Line {
  readonly cut: () => Promise<void>;
  readonly mend: () => void;
}

async function lineOf(page: Page): Promise<Line> {
  let isCut = false;
  const sockets = new Set<{ close(): Promise<void> }>();
  await page.routeWebSocket(/\/socket\.io\//, async (socket) => {
    if (isCut) {
      await socket.close();
      return;
    }
    const server = socket.connectToServer();
    sockets.add(socket);
    socket.onMessage((message) => server.send(message));
    server.onMessage((message) => socket.send(message));
  });
  // Where WebSockets do not get through, it asks by plain requests.
  await page.route(/\/socket\.io\//, (route) => (isCut ? route.abort() : route.continue()));
  return {
    cut: async () => {
      isCut = true;
      await Promise.all([...sockets].map((socket) => socket.close()));
      sockets.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
}

/** What the browser keeps awake for a page: how often it was asked for, and how many of those are still held. */
interface Awake {
  readonly asked: number;
  readonly held: number;
}

/** Counts on the browser's own wake lock, which goes on doing what it does. */
async function countWakeLocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = { asked: 0, held: 0 };
    Object.assign(window, { counted });
    const ask = WakeLock.prototype.request;
    WakeLock.prototype.request = async function (type) {
      counted.asked += 1;
      const lock = await ask.call(this, type);
      counted.held += 1;
      lock.addEventListener('release', () => {
        counted.held -= 1;
      });
      return lock;
    };
  });
}

function awake(page: Page): Promise<Awake> {
  return page.evaluate(() => ({ ...(window as unknown as { readonly counted: Awake }).counted }));
}

/** A room in which Ana is in command in her cockpit, and the browser of a TV was let in to look on. */
async function aRoomOnTheWall(browser: Browser, server: RoomServer) {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow', { severity: 'SEV2' });
  const ana = await owner.person(incident, 'lead', 'Ana');
  await owner.person(incident, 'responder', 'Kenji');
  const cockpit = cockpitOn(await screen(browser, { url: server.url, as: ana }));
  await cockpit.page.goto(`/incidents/${incident}`);
  const wall = await screen(browser, { url: server.url, size: TV });
  const line = await lineOf(wall);
  await countWakeLocks(wall);
  await phoneOn(wall).join(await owner.inviteLink(incident, 'observer'), 'TV in the war room');
  await wall.waitForURL(new RegExp(`/incidents/${incident}`));
  await wall.goto(`/incidents/${incident}/wall`);
  await expect(wall.getByRole('status')).toHaveText(words('en')('views:line.live'));
  return { owner, incident, cockpit, wall, line };
}

/** As seconds, of a clock that is counted up: `12:34` or `1:02:03`. */
async function elapsedOn(wall: Page): Promise<number> {
  const [, shown = ''] =
    /([\d:]+)\s*since declared/.exec(await wall.locator('main header').innerText()) ?? [];
  return shown.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

test('[DESK-2] a TV that was let in by a link shows live how bad it is, for how long, who commands and what is due next', async ({
  browser,
  server,
}) => {
  const { cockpit, wall } = await aRoomOnTheWall(browser, server);
  const t = words('en');
  const standing = wall.locator('main header');
  await expect(standing).toContainText('Search is slow');
  await expect(standing).toContainText('SEV2');
  await expect(standing).toContainText(t('command:noCommander'));
  const begun = await elapsedOn(wall);
  await expect.poll(() => elapsedOn(wall)).toBeGreaterThan(begun);

  await cockpit.claim();
  await expect(standing).toContainText('Ana');
  await expect(standing).not.toContainText(t('command:noCommander'));
  await cockpit.assign('@Kenji 3m look at the slow queries');
  const next = wall.getByRole('list', { name: t('clock-rail:title') }).getByRole('listitem');
  await expect(next.filter({ hasText: 'look at the slow queries' })).toContainText('Kenji');
  await cockpit.note('The queue grows again.');
  const latest = wall.getByRole('list', { name: t('timeline:title') }).getByRole('listitem');
  await expect(latest.first()).toContainText('The queue grows again.');
  await cockpit.page.getByRole('button', { name: new RegExp(`^${t('command:severity')}`) }).click();
  await cockpit.page.getByRole('menuitem', { name: /^SEV1/ }).click();
  await expect(standing).toContainText('SEV1');
  // All of it is on one screen, whatever is on it.
  expect(await wall.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('[SYNC-6 DESK-2] while its line is down the wall says since when, and then shows what it missed', async ({
  browser,
  server,
}) => {
  const { cockpit, wall, line } = await aRoomOnTheWall(browser, server);
  const t = words('en');
  const status = wall.getByRole('status');
  await cockpit.claim();
  await expect(wall.locator('main header')).toContainText('Ana');
  await line.cut();
  await expect(status).toContainText(t('views:down.offline'));
  const said = await status.innerText();
  const [, clock = ''] = /since (\d\d:\d\d:\d\d)$/.exec(said.trim()) ?? [];
  const [shown = '', now = ''] = [clock, await wall.evaluate(() => new Date().toTimeString().slice(0, 8))];
  // Both are times of one day; a test that runs across midnight has the larger one first.
  expect(shown <= now || shown.startsWith('23:59')).toBe(true);
  await cockpit.note('Said while the wall was cut off.');
  await expect(cockpit.panel('timeline')).toContainText('Said while the wall was cut off.');
  await expect(wall.getByRole('main')).not.toContainText('Said while the wall was cut off.');
  // The moment stands, however long it lasts.
  expect(await status.innerText()).toBe(said);

  line.mend();
  await expect(status).toHaveText(t('views:line.live'), { timeout: 30_000 });
  await expect(wall.getByRole('main')).toContainText('Said while the wall was cut off.');
});

test('[DESK-2] nothing can be given at the wall, and the TV may not either', async ({ browser, server }) => {
  const { owner, incident, cockpit, wall } = await aRoomOnTheWall(browser, server);
  await cockpit.claim();
  await expect(wall.locator('main header')).toContainText('Ana');
  const before = (await owner.events(incident)).length;
  for (const role of ['textbox', 'combobox', 'searchbox', 'checkbox', 'dialog', 'link'] as const)
    await expect(wall.getByRole(role)).toHaveCount(0);
  await expect(wall.getByRole('button')).toHaveText([words('en')('views:wall.fullScreen')]);
  for (const key of ['n', 't', 'd', 'b', 'r', 'h', '?', 'Control+k', 'Control+Enter', 'Enter'])
    await wall.keyboard.press(key);
  await wall.keyboard.type('@Kenji 3m from the wall');
  await wall.keyboard.press('Enter');
  await expect(wall.getByRole('dialog')).toHaveCount(0);
  // What would have been given before it has been given by now.
  await cockpit.note('after the keys');
  await expect(wall.getByRole('main')).toContainText('after the keys');
  expect((await owner.events(incident)).slice(before).map(({ type }) => type)).toEqual(['note.added']);
});

for (const [language, theme] of [
  ['en', 'dark'],
  ['ja', 'light'],
  ['en', 'contrast'],
] as const satisfies readonly (readonly [Language, Theme])[]) {
  test(`[DESK-4] axe finds nothing on the wall, live or cut off (${language}, ${theme})`, async ({
    browser,
    server,
  }) => {
    const owner = rest(server.url);
    const incident = await owner.declare('Search is slow', { severity: 'SEV1' });
    const ana = await owner.person(incident, 'lead', 'Ana');
    await rest(server.url, ana.session).command(incident, 'command.claim', {});
    const tv = await owner.person(incident, 'observer', 'TV');
    const wall = await screen(browser, { url: server.url, size: TV, language, theme, as: tv });
    const line = await lineOf(wall);
    const t = words(language);
    await wall.goto(`/incidents/${incident}/wall`);
    await expect(wall.getByRole('status')).toHaveText(t('views:line.live'));
    expect(await findings(wall)).toEqual([]);
    await line.cut();
    await expect(wall.getByRole('status')).toContainText(t('views:down.offline'));
    expect(await findings(wall)).toEqual([]);
  });
}

test('[DESK-2] the screen is kept awake while the wall is shown, by one lock, and sleeps again when it is left', async ({
  server,
}) => {
  // Only a browser with a window has a screen to keep awake.
  const browser = await chromium.launch(windowedBrowser);
  const { wall, incident } = await aRoomOnTheWall(browser, server);
  await expect.poll(() => awake(wall)).toEqual({ asked: 1, held: 1 });
  await expect(wall.getByText(words('en')('views:wall.sleeps'))).toHaveCount(0);
  // Seen again, as when somebody comes back to its tab: asked anew, and what was held before is given back.
  await wall.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect.poll(() => awake(wall)).toEqual({ asked: 2, held: 1 });
  await wall.evaluate((path) => {
    history.pushState(null, '', path);
  }, `/incidents/${incident}/timeline`);
  await wall.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(async () => (await awake(wall)).held).toBe(0);
  await browser.close();
});

test('[DESK-2] by plain http on a network, where browsers have no wake lock, the wall is shown, and says what to do', async ({
  browser,
  server,
}) => {
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const tv = await owner.person(incident, 'observer', 'TV');
  const wall = await screen(browser, { url: server.url, size: TV, as: tv });
  await wall.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
  });
  await wall.goto(`/incidents/${incident}/wall`);
  await expect(wall.getByRole('status')).toHaveText(words('en')('views:line.live'));
  await wall.mouse.move(200, 200);
  await expect(wall.getByText(words('en')('views:wall.sleeps'))).toBeVisible();
});
