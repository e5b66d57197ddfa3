import { expect } from '@playwright/test';
import { smallDisk } from '#tests/support/small-disk.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { startRoomServer } from './support/room-server.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[LOG-2 SYNC-4] on a full disk every screen says what is wrong and what to do, and what is said waits', async ({
  browser,
}) => {
  const disk = smallDisk();
  // biome-ignore lint/suspicious/noSkippedTests: skipped with its reason where no disk can be mounted
  test.skip(disk === null, 'no small disk here: only root may mount one, on Linux');
  if (disk === null) return;
  const server = await startRoomServer(disk.data);
  try {
    const owner = rest(server.url);
    const incident = await owner.declare('Search is slow');
    const ana = await owner.person(incident, 'lead', 'Ana');
    const kenji = await owner.person(incident, 'responder', 'Kenji');
    const cockpit = cockpitOn(await screen(browser, { url: server.url, as: ana }));
    await cockpit.page.goto(`/incidents/${incident}`);
    const phone = phoneOn(
      await screen(browser, { url: server.url, size: PHONE, as: kenji, language: 'ja' }),
      'ja',
    );
    await phone.page.goto(`/incidents/${incident}/me`);
    await cockpit.isLink('live');
    await phone.isLink('live');

    disk.fill();
    await expect(async () => {
      await expect(owner.command(incident, 'note.add', { text: 'x'.repeat(9_000) })).rejects.toThrow('503');
    }).toPass();
    const banner = cockpit.page.getByRole('alert').filter({ hasText: cockpit.t('storage:what') });
    await expect(banner).toContainText(cockpit.t('storage:deed'));
    await expect(phone.page.getByRole('alert').filter({ hasText: phone.t('storage:what') })).toBeVisible();

    await cockpit.note('The bridge goes on by phone.');
    await expect(cockpit.panel('timeline')).toContainText('The bridge goes on by phone.');
    await expect(banner).toContainText(cockpit.t('storage:waiting_one', { count: 1 }));

    disk.free();
    await expect(banner).toBeHidden({ timeout: 20_000 });
    await expect
      .poll(async () => (await owner.events(incident)).map(({ data }) => (data as { text?: string }).text), {
        timeout: 20_000,
      })
      .toContain('The bridge goes on by phone.');
    await expect(phone.page.getByRole('alert')).toBeHidden();
  } finally {
    await server.stop();
    disk.remove();
  }
});
