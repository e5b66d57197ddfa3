import { expect, type Locator, type Page } from '@playwright/test';
import { aPng, aWindowsProgram } from '#server/attachments/testing/files.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { PHONE, screen } from './support/screens.ts';
import { test } from './support/test.ts';

/** Pastes a file as the browser does, where the focus is; a number stands for so many bytes of zero. */
async function paste(page: Page, name: string, type: string, bytes: Buffer | number): Promise<void> {
  await page.evaluate(
    ([fileName, fileType, base64]) => {
      const content =
        typeof base64 === 'number'
          ? new Uint8Array(base64)
          : Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([content], fileName, { type: fileType }));
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [name, type, typeof bytes === 'number' ? bytes : bytes.toString('base64')] as const,
  );
}

/** Fetched and decoded, and not only there. */
async function isDrawn(picture: Locator): Promise<void> {
  await expect
    .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth), { timeout: 30_000 })
    .toBe(800);
}

test('[TL-2 LOG-3] a pasted screenshot is seen by everybody, outlives the server, and goes with its redaction', async ({
  browser,
  server,
}) => {
  // Two browsers, a server that starts twice, and 11 MB that are handed to a page.
  test.slow();
  const owner = rest(server.url);
  const incident = await owner.declare('Writes are blocked');
  const ana = cockpitOn(
    await screen(browser, { url: server.url, as: await owner.person(incident, 'deputy', 'Ana') }),
  );
  const ben = cockpitOn(
    await screen(browser, {
      url: server.url,
      as: await owner.person(incident, 'lead', 'Ben'),
      language: 'ja',
      theme: 'light',
    }),
    'ja',
  );
  for (const { page } of [ana, ben]) await page.goto(`/incidents/${incident}`);
  await ana.isLink('live');
  await ben.isLink('live');

  await ana.page.getByRole('textbox', { name: ana.t('timeline:note.label') }).focus();
  await paste(ana.page, 'image.png', 'image/png', aPng(800, 450));
  const pictures = [ana, ben].map((cockpit) =>
    cockpit.panel('timeline').getByRole('img', { name: /screenshot-.*\.png/ }),
  );
  for (const picture of pictures) {
    await isDrawn(picture);
  }

  const seen = pictures[1];
  await seen?.click();
  const dialog = ben.page.getByRole('dialog');
  await expect(dialog).toContainText('800 × 450');
  const downloaded = ben.page.waitForEvent('download');
  await dialog.getByRole('button', { name: ben.t('files:downloadShort') }).click();
  expect((await downloaded).suggestedFilename()).toMatch(/^screenshot-.*\.png$/);
  await ben.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  // What cannot be taken is refused by its name, each with what to do, and the rest goes on.
  const refused: readonly (readonly [string, string, Buffer | number, RegExp])[] = [
    ['outage.png', 'image/png', aWindowsProgram(), /“outage\.png” is a Windows program/],
    ['empty.log', 'text/plain', Buffer.alloc(0), /“empty\.log” is empty \(0 bytes\)/],
    ['core.bin', '', 11 * 1024 * 1024, /“core\.bin” is larger than 10 MB/],
  ];
  for (const [name, type, bytes, words] of refused) {
    await paste(ana.page, name, type, bytes);
    await expect(ana.panel('timeline').getByText(words)).toBeVisible();
    await ana.page.getByRole('button', { name: ana.t('files:readOf', { name }) }).click();
    await expect(ana.panel('timeline').getByText(words)).toBeHidden();
  }

  // While the server is away a file waits here, and says so; with the server it arrives, and the first is still there.
  await server.kill();
  await ana.isLink('offline');
  await paste(ana.page, 'db2.log', 'text/plain', Buffer.from('replication lag 4 GB\n'));
  await expect(ana.panel('timeline').getByText(ana.t('files:offline.text'))).toBeVisible();
  await server.startAgain();
  await expect(ben.panel('timeline')).toContainText('db2.log', { timeout: 30_000 });
  await ben.page.reload();
  if (seen !== undefined) await isDrawn(seen);

  const added = (await owner.events(incident)).find(({ type }) => type === 'attachment.added');
  await owner.command(incident, 'log.redact', { seq: added?.seq ?? 0, reason: 'a customer’s name' });
  for (const picture of pictures) await expect(picture).toBeHidden();
  await expect(ben.panel('timeline')).toContainText(ben.t('timeline:events.attachment.gone'));
});

test('[TL-2] a photo from a phone is on the commander’s timeline', async ({ browser, server }) => {
  const owner = rest(server.url);
  const incident = await owner.declare('Rack 12 is dark');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const phone = await screen(browser, { url: server.url, size: PHONE, as: kenji });
  const ana = cockpitOn(
    await screen(browser, { url: server.url, as: await owner.person(incident, 'deputy', 'Ana') }),
  );
  await ana.page.goto(`/incidents/${incident}`);
  await phone.goto(`/incidents/${incident}/me`);
  const chooser = phone.waitForEvent('filechooser');
  await phone.getByRole('button', { name: ana.t('files:attachLong') }).click();
  await (await chooser).setFiles({ name: 'rack.png', mimeType: 'image/png', buffer: aPng(300, 400) });
  await expect(ana.panel('timeline').getByRole('img', { name: /“rack\.png”, added by Kenji/ })).toBeVisible();
});
