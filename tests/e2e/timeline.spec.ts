import { expect } from '@playwright/test';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { typeInField } from './support/typing.ts';

test('[TL-2 TL-3 TL-4] two people find, mark and set right what happened, without a mouse', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const kenji = await owner.person(incident, 'responder', '健太');
  const asAna = rest(server.url, ana.session);
  const asKenji = rest(server.url, kenji.session);
  await asAna.command(incident, 'note.add', { text: 'db2 is slow' });
  await asKenji.command(incident, 'note.add', { text: 'ﾚﾌﾟﾘｹｰｼｮﾝの遅延は 40 秒' });
  // More than a screen has at once, so that what is old has to be fetched.
  for (let n = 0; n < 700; n++)
    await asKenji.command(incident, 'note.add', { text: n % 100 === 7 ? `${n}: 接続を確認` : `${n}: quiet` });

  const desk = await screen(browser, { url: server.url, as: ana });
  const phone = await screen(browser, { url: server.url, as: kenji, language: 'ja', theme: 'light' });
  const [here, there] = [cockpitOn(desk), cockpitOn(phone, 'ja')];
  await Promise.all([desk.goto(`/incidents/${incident}`), phone.goto(`/incidents/${incident}`)]);
  await Promise.all([here.isLink('live'), there.isLink('live')]);
  const { keyboard } = desk;
  const timeline = here.panel('timeline');
  const entries = timeline.getByRole('article');
  const found = timeline.getByRole('status');

  // Two signs of Japanese, over the whole log: the hits are counted and marked.
  await keyboard.press('/');
  await typeInField(desk, '接続');
  await expect(found).toHaveText('7 found', { timeout: 20_000 });
  await expect(entries).toHaveCount(7);
  await expect(entries.last().locator('mark')).toHaveText('接続');
  expect.soft(await findings(desk), 'searching').toEqual([]);

  // Step by step, the newest first; and around a hit is what stood there.
  await keyboard.press('Enter');
  await expect(found).toHaveText('7 of 7');
  await keyboard.press('Enter');
  await expect(found).toHaveText('6 of 7');
  await keyboard.press('Shift+Enter');
  await expect(found).toHaveText('7 of 7');
  await keyboard.press('Escape');
  await expect(timeline.locator('article:focus')).toContainText('607: 接続を確認');
  await expect(entries.filter({ hasText: '608: quiet' })).toBeVisible();

  // Any entry is marked as a key moment, and everybody sees it.
  await keyboard.press('s');
  await expect(there.panel('timeline')).toContainText('重要の印');
  await phone.keyboard.press('/');
  await phone.keyboard.press('Tab');
  const stars = there.panel('timeline').getByRole('button', { name: `${there.t('timeline:starredOnly')} 1` });
  await stars.focus();
  await phone.keyboard.press('Space');
  await expect(there.panel('timeline').getByRole('article')).toHaveCount(1);
  await expect(there.panel('timeline').getByRole('article')).toContainText('607: 接続を確認');
  expect.soft(await findings(phone), 'key moments').toEqual([]);
  await phone.keyboard.press('Escape');

  // Half-width and full-width are the same, and so is the other kana.
  await phone.keyboard.press('/');
  await typeInField(phone, 'れぷり');
  await expect(there.panel('timeline').locator('mark')).toHaveText('ﾚﾌﾟﾘ', { timeout: 20_000 });
  await phone.keyboard.press('Escape');

  // A time that is typed: far back, where nothing had been fetched.
  await keyboard.press('Escape');
  await keyboard.press('g');
  await typeInField(desk, '-60m');
  await keyboard.press('Enter');
  await expect(timeline.locator('article:focus')).toHaveAttribute('aria-posinset', '1', { timeout: 20_000 });

  // An own note is set right; the other sees which words changed.
  await keyboard.press('/');
  await typeInField(desk, 'db2');
  await expect(entries).toHaveCount(1);
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(timeline.locator('article:focus')).toContainText('db2 is slow');
  await keyboard.press('Enter');
  await desk.getByRole('menuitem', { name: here.t('timeline:note.correct') }).focus();
  await keyboard.press('Enter');
  const field = timeline.getByRole('textbox', { name: here.t('timeline:note.correctLabel') });
  await expect(field).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await typeInField(desk, 'db3 is slow');
  await keyboard.press('Enter');
  await expect(field).toBeHidden();
  await phone.keyboard.press('/');
  await typeInField(phone, 'db3');
  const corrected = there.panel('timeline').getByRole('article').filter({ hasText: 'db3 is slow' }).first();
  await corrected.locator('summary').focus();
  await phone.keyboard.press('Enter');
  await expect(corrected.locator('del')).toHaveText('db2');
  await expect(corrected.locator('ins')).toHaveText('db3');
  expect.soft(await findings(phone), 'revisions').toEqual([]);
});
