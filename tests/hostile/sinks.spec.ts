import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import { cockpitOn } from '#tests/e2e/support/cockpit.ts';
import { phoneOn } from '#tests/e2e/support/phone.ts';
import { PHONE, screen } from '#tests/e2e/support/screens.ts';
import { test } from '#tests/e2e/support/test.ts';
import { overflowing, unisolated } from './audit.ts';
import { hostileRoom } from './hostile-room.ts';
import { HOSTILE_TEXTS, type HostileText, hostileText } from './hostile-text.ts';
import { watched } from './watched-screen.ts';

/** `HOSTILE=10000 npx playwright test tests/hostile` is a long run; FAST_CHECK_SEED repeats one. */
const COUNT = Number(process.env['HOSTILE'] ?? 500);
const SEED = Number(process.env['FAST_CHECK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const ROOM = 500;

/** All that are listed, one of each kind after the other: names and titles are fewer than notes. */
const listed: readonly HostileText[] = Object.entries(HOSTILE_TEXTS)
  .flatMap(([kind, texts]) =>
    texts.map((text, round) => ({ kind: kind as HostileText['kind'], text, round })),
  )
  .sort((a, b) => a.round - b.round);

/** What every page tells browsers: all from here, nothing inline, nothing framed. */
const POLICY =
  "default-src 'self';connect-src 'self';img-src 'self' data: blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';require-trusted-types-for 'script';trusted-types mail-preview";

/** Every word runs from right to left or turns: what stands beside a title or a reason shows here. */
function turningTexts(): readonly HostileText[] {
  const turning = listed.filter(({ kind }) => kind === 'bidi' || kind === 'turned');
  return turning.flatMap((one) => [
    one,
    { ...one, text: `${one.text} אבג 12` },
    { ...one, text: `ש ${one.text}` },
  ]);
}

/** The texts of one room: of the first, all that are listed are among them. */
function textsOf(room: number): readonly HostileText[] {
  const made = fc.sample(hostileText, { seed: SEED + room, numRuns: Math.min(ROOM, COUNT) });
  const known = room === 0 ? listed : [];
  const all = [...known, ...made.slice(known.length)];
  // Another one stands first in each room, and is its title and its broadcast.
  const first = (SEED + room * 7) % all.length;
  return [...all.slice(first, first + 1), ...all.slice(0, first), ...all.slice(first + 1)];
}

/** Scrolls the timeline from its foot to its beginning and gathers all notes, and what the sentences say, on the way. */
async function timelineOf(page: Page) {
  const told = await page.evaluate(async () => {
    const feed = document.querySelector('[role="feed"]');
    const scroller = feed?.parentElement;
    const seen = new Set<string>();
    const entries = new Set<string>();
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    if (feed === null || scroller === null || scroller === undefined) return { notes: [], entries: [] };
    let still = 0;
    while (still < 20) {
      const before = seen.size;
      for (const note of feed.querySelectorAll('[class*="note"]')) {
        if (note.tagName === 'SPAN') seen.add(note.textContent ?? '');
      }
      for (const part of feed.querySelectorAll('strong, span:not([class])'))
        entries.add(part.textContent ?? '');
      const top = scroller.scrollTop;
      const earlier = feed.previousElementSibling?.querySelector('button') ?? null;
      if (top <= 0 && earlier !== null) earlier.click();
      scroller.scrollTop = Math.max(0, top - scroller.clientHeight * 0.7);
      await frame();
      still = seen.size === before && scroller.scrollTop <= 0 ? still + 1 : 0;
    }
    return { notes: [...seen], entries: [...entries] };
  });
  return { notes: new Set(told.notes), said: told.entries.join('\n').replace(/[\u2068\u2069]/g, '') };
}

const rooms = Array.from({ length: Math.ceil(COUNT / ROOM) }, (_, room) => textsOf(room));

for (const [room, texts] of [turningTexts(), ...rooms].entries()) {
  test(`[DESK-3] what others wrote is shown as it was written, and does nothing (${room})`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(240_000);
    test.info().annotations.push({ type: 'seed', description: String(SEED) });
    console.log(`room ${room}: FAST_CHECK_SEED=${SEED} repeats this run`);
    const hostile = await hostileRoom(server.url, texts);
    const { incident, ana, kenji } = hostile;

    const page = await screen(browser, { url: server.url, as: ana });
    page.setDefaultTimeout(15_000);
    const watch = await watched(page, server.url);
    const isSound = async (where: string) => {
      expect(await watch.harm(), where).toEqual([]);
      expect(await unisolated(page), where).toEqual([]);
      expect(await overflowing(page), where).toEqual([]);
    };
    const cockpit = cockpitOn(page);
    await page.goto(`/incidents/${incident}`);
    // A cold start of everything, on a machine that may be busy.
    await expect(page.getByRole('banner')).toContainText(hostile.title, { timeout: 30_000 });
    for (const name of hostile.names) await expect(cockpit.panel('people')).toContainText(name);
    for (const title of hostile.titles.filter((_, index) => index % 4 < 2))
      await expect(cockpit.panel('tasks')).toContainText(title);
    const shown = await timelineOf(page);
    const lost = hostile.notes.filter((note) => !shown.notes.has(note));
    expect(lost, 'notes that are not shown as they were written').toEqual([]);
    const changed = [...hostile.titles, ...hostile.names].filter((text) => !shown.said.includes(text));
    expect(changed, 'titles and names that sentences do not say as they were written').toEqual([]);
    await isSound('cockpit');

    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: cockpit.t('timeline:find') });
    for (const text of ['(.*)+$', '[', '\\', '$t(app:close)', hostile.title]) {
      await search.fill(text);
      await search.press('Enter');
    }
    await search.fill('');
    const line = page.getByRole('combobox', { name: cockpit.t('tasks:line') });
    for (const name of hostile.names.slice(0, 8)) await line.fill(`@${name} 20m ${hostile.title}`);
    await line.fill('');
    for (const task of await cockpit
      .panel('tasks')
      .getByRole('button', { name: hostile.titles[2] ?? '' })
      .all()) {
      await task.click();
      await isSound('a task');
      await page.keyboard.press('Escape');
      break;
    }
    for (const path of [
      '/',
      '/join',
      `/incidents/${incident}`,
      '/status',
      '/nowhere',
      '/api/v1/me',
      '/assets/none.js',
    ])
      expect((await page.request.get(path)).headers()['content-security-policy'], path).toBe(POLICY);
    await page.goto('/');
    await expect(page.getByRole('link', { name: hostile.title }).first()).toBeVisible();
    await isSound('first page');
    await page.goto('/join#<img src=x onerror=window.__hit=1>');
    await expect(page.locator('main, form').first()).toBeVisible();
    await isSound('join');
    // What goes out can be taken back for a while; the page shows it then, and refreshes itself once a minute.
    await hostile.out();
    await page.goto('/status');
    for (const part of hostile.told?.split(/\n{2,}/) ?? [])
      await expect(page.getByRole('main')).toContainText(part.replaceAll('\0', '\ufffd'));
    await isSound('status');

    const phone = phoneOn(await screen(browser, { url: server.url, size: PHONE, as: kenji }));
    const onPhone = await watched(phone.page, server.url);
    for (const path of [`/incidents/${incident}/me`, `/incidents/${incident}`, '/status', '/']) {
      await phone.page.goto(path);
      await expect(phone.page.locator('#root > *, main').first()).toBeVisible();
      if (path.endsWith('/me'))
        await expect(phone.page.getByRole('region', { name: phone.t('my-tasks:instruction') })).toBeVisible();
      expect(await onPhone.harm(), `phone ${path}`).toEqual([]);
      expect(await unisolated(phone.page), `phone ${path}`).toEqual([]);
      // The cockpit is for desks.
      if (path !== `/incidents/${incident}`)
        expect(await overflowing(phone.page), `phone ${path}`).toEqual([]);
    }
  });
}
