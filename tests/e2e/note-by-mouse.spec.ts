import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { windowedBrowser } from '#tests/support/quiet-browser.ts';
import { cockpitOn } from './support/cockpit.ts';
import { ownBrowser } from './support/own-browser.ts';
import { noMouse, realMouse } from './support/real-mouse.ts';
import { rest } from './support/rest.ts';
import { test } from './support/test.ts';

test('[TL-2] a note is dragged by a mouse to where it becomes a task, an update or a decision', async ({
  server,
}) => {
  const missing = noMouse();
  // biome-ignore lint/suspicious/noSkippedTests: not every machine has a mouse that a program can move
  test.skip(missing !== null, missing ?? '');
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const as = rest(server.url, ana.session);
  await as.command(incident, 'command.claim', {});
  await as.command(incident, 'note.add', { text: 'db2 lags by 40 s' });
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-mouse-'));
  const { page, kill } = await ownBrowser(folder, server.url, ana, {
    ...windowedBrowser,
    headless: false,
    viewport: null,
    args: ['--kiosk', '--window-position=0,0', '--window-size=1280,900'],
  });
  try {
    await page.goto(`/incidents/${incident}`);
    const cockpit = cockpitOn(page);
    const { t } = cockpit;
    await cockpit.isLink('live');
    const mouse = realMouse(page);
    const note = cockpit.panel('timeline').getByRole('article').filter({ hasText: 'db2 lags' }).first();
    const dragTo = async (target: 'task' | 'decision' | 'broadcast') => {
      await mouse.moveTo(note);
      await mouse.moveTo(note.getByRole('button', { name: t('timeline:note.drag') }));
      mouse.press();
      const place = page.getByText(t(`timeline:become.${target}`), { exact: true });
      // What takes it shows itself once the drag has begun, some pixels on; and says when it would.
      await mouse.moveTo(cockpit.panel('timeline').getByRole('textbox'));
      await expect(async () => {
        await mouse.moveTo(place);
        await expect(page.locator('[data-drop-target]').filter({ has: place })).toBeVisible({ timeout: 500 });
      }).toPass();
      mouse.release();
      await expect(place).toBeHidden();
    };
    await dragTo('task');
    await expect(page.getByRole('combobox', { name: t('tasks:line') })).toHaveValue('@ db2 lags by 40 s');
    await page.getByRole('combobox', { name: t('tasks:line') }).fill('');
    await dragTo('decision');
    await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('db2 lags by 40 s');
    await page.keyboard.press('Escape');
    await dragTo('broadcast');
    await expect(
      page.getByRole('dialog').getByRole('textbox', { name: t('broadcasts:compose.text') }),
    ).toHaveValue('db2 lags by 40 s');
  } finally {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
