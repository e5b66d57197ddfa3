import { expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen, type Theme } from './support/screens.ts';
import { test } from './support/test.ts';
import { words } from './support/words.ts';

const THEMES: readonly Theme[] = ['dark', 'light', 'contrast'];

for (const theme of THEMES) {
  test(`[DESK-4] no page in the ${theme} look has an accessibility violation`, async ({
    browser,
    server,
  }) => {
    // Seven pages, each read whole by axe: minutes on a busy machine.
    test.setTimeout(240_000);
    const t = words('en');
    const owner = rest(server.url);
    const incident = await owner.declare('Search is slow', { severity: 'SEV2' });
    const ana = await owner.person(incident, 'lead', 'Ana');
    const kenji = await owner.person(incident, 'responder', 'Kenji');
    const asAna = rest(server.url, ana.session);
    const asKenji = rest(server.url, kenji.session);
    await asAna.command(incident, 'command.claim', {});
    const given = { assignee: kenji.participant, minutes: 1 };
    await asAna.command(incident, 'task.assign', { ...given, title: 'look at the slow queries' });
    const { events } = await asAna.command(incident, 'task.assign', { ...given, title: 'ask the vendor' });
    await asKenji.command(incident, 'task.understand', { task: events[0]?.id });
    await asKenji.command(incident, 'task.block', { task: events[0]?.id, need: 'a contract number' });
    const note = await asKenji.command(incident, 'note.add', { text: 'p99 is 4 s since 14:02' });
    await asAna.command(incident, 'note.pin', { note: note.events[0]?.id });

    const page = await screen(browser, { url: server.url, theme });
    await page.goto(server.invite);
    await page.getByRole('heading', { name: t('join:who') }).waitFor();
    expect.soft(await findings(page), 'joining').toEqual([]);
    await phoneOn(page).join(server.invite, 'Maya');
    await page.getByRole('link', { name: 'Search is slow' }).waitFor();
    expect.soft(await findings(page), 'first run').toEqual([]);
    await page.goto('/status');
    expect.soft(await findings(page), 'status page').toEqual([]);

    const desk = await screen(browser, { url: server.url, theme, as: ana });
    await desk.goto(`/incidents/${incident}`);
    await desk.getByText('p99 is 4 s since 14:02').first().waitFor();
    expect.soft(await findings(desk), 'cockpit').toEqual([]);
    await desk.keyboard.press('b');
    await desk.getByRole('dialog').waitFor();
    expect.soft(await findings(desk), 'composer').toEqual([]);
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('dialog')).toBeHidden();
    await desk.getByRole('button', { name: t('cockpit:invite'), exact: true }).click();
    await desk.getByRole('dialog').waitFor();
    expect.soft(await findings(desk), 'invitation').toEqual([]);

    const phone = await screen(browser, { url: server.url, theme, as: kenji, size: PHONE });
    await phone.goto(`/incidents/${incident}/me`);
    await phone.getByText('look at the slow queries').first().waitFor();
    expect.soft(await findings(phone), 'my tasks').toEqual([]);
  });
}

test('[DESK-4] the check itself sees a button without a name', async ({ page }) => {
  await page.setContent('<main><h1>Room</h1><button></button></main>');
  expect((await findings(page)).some((finding) => finding.startsWith('button-name'))).toBe(true);
});
