import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { DesktopApi } from '#shared/desktop/contract.ts';
import { drawTray } from './double/draw-tray.ts';
import type { DesktopApp } from './host.ts';
import { declare, signIn } from './support/first-steps.ts';
import { suiteFolder } from './support/suite.ts';
import { host } from './this-host.ts';

/** The page's own side of the bridge, for functions that run in the page. */
declare const quarterdeck: DesktopApi;

const userData = suiteFolder('presence');
/** Whatever desktop the test runs on: here there is a tray. */
const ARGS = ['--port', '0', '--tray=yes'];
let app: DesktopApp;
let page: Page;
let incident: string;

beforeAll(async () => {
  app = await host.start(userData, ARGS);
  page = await app.window();
  await signIn(page);
}, 180_000);

afterAll(() => app?.clear());

type Ask = NonNullable<DesktopApp['ask']>;

/** What only the double can tell: what its tray shows, and a click on it. */
function double(context: TestContext): Ask {
  if (app.ask === undefined) context.skip('Electron does not tell what the system shows');
  return app.ask as Ask;
}

function cockpit(): Promise<{ isVisible: boolean; isFlashing?: boolean }> {
  return app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const flashing = window as unknown as { isFlashing?: () => boolean } | undefined;
    const asks =
      flashing !== undefined && 'isFlashing' in flashing
        ? { isFlashing: flashing.isFlashing?.() === true }
        : {};
    return { isVisible: window?.isVisible() ?? false, ...asks };
  }, undefined);
}

function close(): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined);
}

function look(isFocused: boolean): Promise<void> {
  return app.evaluate(({ BrowserWindow }, focused) => {
    const [window] = BrowserWindow.getAllWindows();
    if (focused) window?.focus();
    else window?.blur();
  }, isFocused);
}

function path(): Promise<string> {
  return page.evaluate(() => location.pathname);
}

interface Given {
  readonly url: string;
  readonly token?: string | undefined;
  readonly incident: string;
  readonly type: string;
  readonly data: object;
}

/** In the page: gives a command past the cockpit, as another client would. Without a token it is its own person. */
async function give({ url, token, incident: room, type, data }: Given): Promise<void> {
  const { session } = (await quarterdeck.savedSession({ place: 'own' })) ?? {};
  const response = await fetch(`${url}/api/v1/incidents/${encodeURIComponent(room)}/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? session}` },
    body: JSON.stringify({ id: `given-${Math.random()}`, incident: room, type, data }),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** In the page: lets somebody else into the incident, and gives their session. */
async function letIn({ url, room }: { url: string; room: string }): Promise<string> {
  const { session } = (await quarterdeck.savedSession({ place: 'own' })) ?? {};
  const ask = async (at: string, body: object, bearer?: string | undefined) => {
    const response = await fetch(`${url}/api/v1/${at}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${at}: ${await response.text()}`);
    return response.json();
  };
  const { token } = await ask(`incidents/${room}/invites`, { role: 'deputy' }, session);
  return (await ask('join', { token, name: 'Ken Sato' })).session;
}

/** The picture in the documents is made when it is asked for. */
async function photograph(ask: Ask): Promise<void> {
  const tray = await ask('tray');
  if (tray === null || process.env['QUARTERDECK_SCREENSHOTS'] !== '1') return;
  const paper = await page.context().newPage();
  await paper.setViewportSize({ width: 640, height: 400 });
  await paper.setContent(drawTray(tray));
  await paper.locator('body').screenshot({ path: 'docs/images/desktop-tray.png' });
  await paper.close();
}

function serverUrl(): Promise<string> {
  return page.evaluate(async () => (await quarterdeck.serverAddress()).url);
}

describe(`the desktop while its person looks elsewhere, on ${host.name}`, { timeout: 120_000 }, () => {
  it('[DESK-2] closing the window hides it, and the room stays open', async () => {
    await declare(page);
    incident = decodeURIComponent((await path()).split('/')[2] ?? '');
    // What a new room says of itself first keeps the focus until it is read.
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await close();
    expect(await cockpit()).toMatchObject({ isVisible: false });
    expect((await fetch(`${await serverUrl()}/healthz`)).ok).toBe(true);
    await page.getByText('Checkout fails in Europe').first().waitFor();
  });

  it('[DESK-2] says once where the closed window went', async (context) => {
    const ask = double(context);
    await look(true);
    await close();
    const told = (await ask('allNotifications')).filter(({ title }) => title === 'The room stays open');
    expect(told).toEqual([
      {
        title: 'The room stays open',
        body: 'Quarterdeck goes on in the tray. Quit it from there.',
        actions: [],
      },
    ]);
  });

  it('[DESK-2] the tray says what is open and how long, and shows the cockpit again', async (context) => {
    const ask = double(context);
    await expect
      .poll(async () => (await ask('tray'))?.items.map(({ label }) => label), { timeout: 40_000 })
      .toContainEqual(expect.stringMatching(/^SEV\? · \d+ min · \S+ · Checkout fails in Europe$/));
    expect((await ask('tray'))?.toolTip).toMatch(/^Quarterdeck: .*1 incident is open$/);
    await ask('clickInTray', 'Show the cockpit');
    expect(await cockpit()).toMatchObject({ isVisible: true });
  });

  it('[DESK-2] a task counts on the badge, is notified, and a click opens its room', async (context) => {
    const ask = double(context);
    const url = await serverUrl();
    const session = await page.evaluate(() => quarterdeck.savedSession({ place: 'own' }));
    const ken = await page.evaluate(letIn, { url, room: incident });
    await page.evaluate(give, { url, token: ken, incident, type: 'command.claim', data: {} });
    await page.evaluate(() => history.pushState(null, '', '/'));
    await look(false);
    const task = { title: 'Check replication lag', assignee: session?.participant, minutes: 20 };
    await page.evaluate(give, { url, token: ken, incident, type: 'task.assign', data: task });
    const badge = () => app.evaluate(({ app: running }) => running.getBadgeCount(), undefined);
    await expect.poll(badge, { timeout: 40_000 }).toBe(1);
    await expect
      .poll(async () => (await ask('notifications')).map(({ title }) => title), { timeout: 40_000 })
      .toEqual([expect.stringMatching(/: Check replication lag$/)]);
    expect((await ask('tray'))?.items.map(({ label }) => label)).toContainEqual(
      expect.stringMatching(/Check replication lag$/),
    );
    await photograph(ask);
    const [shown] = await ask('notifications');
    await ask('clickNotification', shown?.title ?? '');
    await expect.poll(path, { timeout: 40_000 }).toBe(`/incidents/${incident}`);
    // It navigated, and nothing was said for anybody.
    await expect.poll(badge, { timeout: 40_000 }).toBe(1);
    await page.getByText('Check replication lag').first().waitFor();

    await look(false);
    const { tasks } = await page.evaluate(
      async ({ at, room }) => {
        const { session: bearer } = (await quarterdeck.savedSession({ place: 'own' })) ?? {};
        const response = await fetch(`${at}/api/v1/incidents/${room}`, {
          headers: { authorization: `Bearer ${bearer}` },
        });
        return (await response.json()).state;
      },
      { at: url, room: incident },
    );
    await page.evaluate(give, {
      url,
      incident,
      type: 'task.understand',
      data: { task: Object.keys(tasks)[0] },
    });
    await expect.poll(badge, { timeout: 40_000 }).toBe(0);
    expect(await ask('notifications')).toEqual([]);
  });

  it('[DESK-2] a second start with a link navigates, out of the tray, and ends', async () => {
    await page.evaluate(() => history.pushState(null, '', '/'));
    await close();
    expect(await host.runToEnd(userData, [...ARGS, `quarterdeck://incident/${incident}`])).toBe(0);
    await expect.poll(path, { timeout: 40_000 }).toBe(`/incidents/${incident}`);
    expect(await cockpit()).toMatchObject({ isVisible: true });
  });

  it.each(['quarterdeck://incident/..', 'quarterdeck://join/token', 'quarterdeck://incident/x?do=close'])(
    '[DESK-2] a second start with %s shows the cockpit as it stands',
    async (link) => {
      const before = await path();
      expect(await host.runToEnd(userData, [...ARGS, link])).toBe(0);
      await expect.poll(async () => (await cockpit()).isVisible, { timeout: 40_000 }).toBe(true);
      expect(await path()).toBe(before);
    },
  );

  it('[DESK-2] macOS hands a link over by an event of its own', async () => {
    await page.evaluate(() => history.pushState(null, '', '/'));
    await app.evaluate(({ app: running }, id) => {
      running.emit('open-url', { preventDefault: () => undefined }, `quarterdeck://incident/${id}`);
    }, incident);
    await expect.poll(path, { timeout: 40_000 }).toBe(`/incidents/${incident}`);
  });

  it('[DESK-2] the key for a note takes the focus to the note line of the room', async (context) => {
    const ask = double(context);
    await page.evaluate(() => history.pushState(null, '', '/'));
    await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
    await close();
    await ask('pressKeys', 'CommandOrControl+Alt+Shift+N');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), {
        timeout: 40_000,
      })
      .toBe(await page.getByRole('textbox', { name: 'Note' }).first().getAttribute('aria-label'));
    expect(await path()).toBe(`/incidents/${incident}`);
  });

  it('[DESK-2] keys can be changed, and what another program has is said', async (context) => {
    double(context);
    const set = (keys: string) => page.evaluate((wanted) => quarterdeck.setShortcut('note', wanted), keys);
    expect(await set('CommandOrControl+Alt+F12')).toContainEqual({
      name: 'note',
      keys: 'CommandOrControl+Alt+F12',
      isHeld: false,
    });
    expect(await set('CommandOrControl+Alt+J')).toContainEqual({
      name: 'note',
      keys: 'CommandOrControl+Alt+J',
      isHeld: true,
    });
    await expect(
      page.evaluate(() => quarterdeck.setShortcut('note', 'CommandOrControl+C')),
    ).rejects.toThrow();
  });

  it('[DESK-2] starts at login where its person wants it', async () => {
    if (process.platform !== 'linux') return;
    const file = await app.evaluate(
      ({ app: running }) => `${running.getPath('appData')}/autostart/quarterdeck.desktop`,
      undefined,
    );
    expect(await page.evaluate(() => quarterdeck.setStartAtLogin(true))).toMatchObject({
      startsAtLogin: true,
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^Exec=.* --hidden$/m);
    expect(await page.evaluate(() => quarterdeck.setStartAtLogin(false))).toMatchObject({
      startsAtLogin: false,
    });
  });

  it('[DESK-4] tray and menus speak the cockpit’s language, from one moment to the next', async (context) => {
    const ask = double(context);
    await page.evaluate(() => quarterdeck.setAppearance({ language: 'ja', theme: 'dark' }));
    const titles = async () => (await ask('applicationMenu')).map(({ label }) => label);
    await expect
      .poll(titles, { timeout: 40_000 })
      .toEqual(
        process.platform === 'darwin'
          ? ['Quarterdeck', 'ファイル', '編集', '表示', 'ウィンドウ', 'ヘルプ']
          : ['ファイル(F)', '編集(E)', '表示(V)', 'ウィンドウ(W)', 'ヘルプ(H)'],
      );
    expect((await ask('tray'))?.items.at(-1)?.label).toBe('Quarterdeck を終了');
    expect((await ask('tray'))?.toolTip).toBe('Quarterdeck: 対応待ちはありません、進行中のインシデント 1 件');
    await page.evaluate(() => quarterdeck.setAppearance({ language: 'en', theme: 'dark' }));
    await expect.poll(async () => (await ask('applicationMenu'))[0]?.label).toBe('File');
  });

  it('[DESK-4] a right click in a field offers what can be done with its text', async (context) => {
    const ask = double(context);
    await app.evaluate(({ BrowserWindow }) => {
      const editFlags = {
        canUndo: true,
        canRedo: false,
        canCut: false,
        canCopy: false,
        canPaste: true,
        canSelectAll: true,
      };
      const params = {
        isEditable: true,
        selectionText: '',
        linkURL: '',
        misspelledWord: '',
        dictionarySuggestions: [],
        editFlags,
      };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('context-menu', {}, params);
    }, undefined);
    const items = (await ask('contextMenu')).filter(({ type }) => type !== 'separator');
    expect(items.map(({ label, enabled }) => [label, enabled])).toEqual([
      ['Undo', true],
      ['Redo', false],
      ['Cut', false],
      ['Copy', false],
      ['Paste', true],
      ['Select All', true],
    ]);
  });

  it('[DESK-2] quitting while an incident is open asks, and staying stays', async (context) => {
    const ask = double(context);
    await ask('answerWith', 1);
    await ask('clickInTray', 'Quit Quarterdeck');
    await expect.poll(async () => (await ask('asked')).length, { timeout: 40_000 }).toBe(1);
    const [question] = await ask('asked');
    expect(question).toMatchObject({
      message: 'An incident is open. Quit all the same?',
      buttons: ['Quit', 'Stay open'],
    });
    expect((await fetch(`${await serverUrl()}/healthz`)).ok).toBe(true);
    await ask('answerWith', 0);
    await ask('clickInTray', 'Quit Quarterdeck');
    expect(await app.ended).toBe(0);
  });

  it('[DESK-2] a link that starts the app leads to its incident; started at login, it begins in the tray', async () => {
    app = await host.start(userData, ['--tray=yes', '--hidden', `quarterdeck://incident/${incident}`]);
    page = await app.window();
    await expect.poll(path, { timeout: 40_000 }).toBe(`/incidents/${incident}`);
    expect(await cockpit()).toMatchObject({ isVisible: false });
  });
});
