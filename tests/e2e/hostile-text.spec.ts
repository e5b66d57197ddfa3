import { expect, type Page } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

const HOSTILE = [
  '<img src=x onerror="window.hit=1">',
  '<script>window.hit=1</script>',
  '[click](javascript:window.hit=1) **bold**',
  '"><svg onload=window.hit=1> {{constructor.constructor("window.hit=1")()}}',
] as const;

async function isUnharmed(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('img[src="x"], a[href^="javascript:"], svg[onload]').count()).toBe(0);
}

test('[DESK-3] what people write is shown as text and never runs', async ({ browser, server }) => {
  const owner = rest(server.url);
  const [image, script, markdown, svg] = HOSTILE;
  const incident = await owner.declare(image);
  const ana = await owner.person(incident, 'lead', 'Ana <b>R</b>');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const asAna = rest(server.url, ana.session);
  await asAna.command(incident, 'command.claim', {});
  for (const text of [script, markdown]) await asAna.command(incident, 'note.add', { text });
  await asAna.command(incident, 'task.assign', { title: svg, assignee: kenji.participant, minutes: 5 });
  const { events } = await asAna.command(incident, 'broadcast.draft', {
    audience: 'public',
    status: 'investigating',
    text: script,
    nextUpdateAt: new Date(Date.now() + 600_000).toISOString(),
  });
  await asAna.command(incident, 'broadcast.send', { broadcast: events[0]?.id });

  const problems: string[] = [];
  const cockpit = cockpitOn(await screen(browser, { url: server.url, as: ana }));
  cockpit.page.on('pageerror', ({ message }) => problems.push(message));
  await cockpit.page.goto(`/incidents/${incident}`);
  await expect(cockpit.page.getByRole('banner')).toContainText(image);
  for (const text of [script, markdown]) await expect(cockpit.panel('timeline')).toContainText(text);
  await expect(cockpit.panel('tasks')).toContainText(svg);
  await expect(cockpit.panel('people')).toContainText('Ana <b>R</b>');
  await isUnharmed(cockpit.page);

  const phone = phoneOn(await screen(browser, { url: server.url, size: PHONE, as: kenji }));
  await phone.page.goto(`/incidents/${incident}/me`);
  await phone.isTold(svg);
  await isUnharmed(phone.page);

  await cockpit.page.goto('/status');
  await expect(cockpit.page.getByRole('main')).toContainText(script);
  await isUnharmed(cockpit.page);
  await cockpit.page.goto('/');
  await expect(cockpit.page.getByRole('link', { name: image })).toBeVisible();
  await isUnharmed(cockpit.page);
  expect(problems).toEqual([]);
});
