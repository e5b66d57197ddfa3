import { expect } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[TL-1 DESK-4] a commander in Japanese and a responder in English share one room', async ({
  browser,
  server,
}) => {
  const owner = rest(server.url);
  const incident = await owner.declare('決済APIで5xxが急増');
  const misaki = await owner.person(incident, 'lead', '高橋 美咲');
  const sam = await owner.person(incident, 'responder', 'Sam');

  const cockpit = cockpitOn(await screen(browser, { url: server.url, language: 'ja', as: misaki }), 'ja');
  await cockpit.page.goto(`/incidents/${incident}`);
  const phone = phoneOn(await screen(browser, { url: server.url, size: PHONE, as: sam }));
  await phone.page.goto(`/incidents/${incident}/me`);

  await cockpit.claim();
  await expect(phone.page.getByText(phone.t('my-tasks:commander', { name: '高橋 美咲' }))).toBeVisible();

  await cockpit.assign('@Sam 15分 レプリケーション遅延を確認');
  await phone.isTold('レプリケーション遅延を確認');
  await expect(phone.page.getByText(phone.t('my-tasks:given_other', { count: 15 }))).toBeVisible();
  await phone.understand();
  await expect(cockpit.column('understood')).toContainText('レプリケーション遅延を確認');
  await phone.report('Lag is 0.4 s again');
  await expect(cockpit.column('done')).toContainText('Lag is 0.4 s again');

  // What happened is told to each in their own language; what people wrote stays as they wrote it.
  await expect(cockpit.page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(phone.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(cockpit.panel('timeline')).toContainText('が完了を報告');
  await phone.page.getByRole('link', { name: phone.t('my-tasks:cockpit') }).tap();
  await expect(phone.page.getByRole('feed')).toContainText('reports done');
});
