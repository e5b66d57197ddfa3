import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { noMailServer, readMail, startMailServer } from '#tests/support/mail-server.ts';
import { nameOfAudience } from './support/audiences.ts';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { openWorkspace } from './support/workspace.ts';

test('[CAST-1 CAST-4] the owner sets a mail server up, and the cockpit says to whom an update went', async ({
  browser,
  server,
}) => {
  const missing = noMailServer();
  // biome-ignore lint/suspicious/noSkippedTests: not every machine has a mail server to start
  test.skip(missing !== null, missing ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-mail-'));
  const mailServer = await startMailServer(join(folder, 'mailbox'));
  try {
    const page = await screen(browser, { url: server.url });
    const cockpit = cockpitOn(page);
    const { t } = cockpit;
    await openWorkspace(page, server);

    // Each channel is closed until somebody wants it.
    const form = page.getByRole('form', { name: t('channels:email.heading') });
    const open = () => page.getByText(t('channels:email.heading'), { exact: true }).first().click();
    await open();
    await form.getByLabel(t('channels:email.host')).fill('127.0.0.1');
    await form.getByLabel(t('channels:email.port')).fill(String(mailServer.port));
    await form.getByRole('button', { name: new RegExp(t('channels:email.security')) }).click();
    await page.getByRole('option', { name: t('channels:email.securities.none'), exact: true }).click();
    await form.getByLabel(t('channels:email.fromAddress')).fill('ops@example.com');
    await form.getByRole('button', { name: t('channels:email.save') }).click();
    await expect(page.getByText(t('channels:isSet'))).toBeVisible();

    // A server within one's own walls is refused until the workspace says that it may be reached.
    const test = async () => {
      await form.getByLabel(t('channels:email.testTo')).fill('maya@example.com');
      await form.getByRole('button', { name: t('channels:email.test'), exact: true }).click();
    };
    await test();
    await expect(form).toContainText('127.0.0.1: 127.0.0.1');
    await page.getByText(t('channels:allowPrivate')).click();
    await test();
    await expect(form).toContainText(t('delivery:states.delivered'));
    expect(mailServer.mails()).toHaveLength(1);

    const list = page.getByRole('region', {
      name: t('channels:recipients.heading', { audience: nameOfAudience('public') }),
    });
    await list.getByText(t('channels:recipients.addSome'), { exact: true }).click();
    await list
      .getByRole('textbox', { name: t('channels:recipients.list.email') })
      .fill('anna@example.com, ben@example.com');
    await list.getByRole('button', { name: t('channels:recipients.add.email', { number: 2 }) }).click();
    await expect(list).toContainText(t('channels:recipients.added', { added: 2, known: 0 }));
    expect(await findings(page)).toEqual([]);
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({ path: `${process.env['SHOTS']}/channels.png`, fullPage: true });

    const owner = rest(server.url);
    const incident = await owner.declare('Search is slow', { settings: { takeBackSeconds: 0 } });
    await page.goto(`/incidents/${incident}`);
    await cockpit.isLink('live');
    await cockpit.broadcast('Search is slow for some people. We are on it.');
    const went = page.getByRole('button', { name: t('delivery:delivered', { number: 2, all: 2 }) });
    await expect(went).toBeVisible({ timeout: 40_000 });
    await went.click();
    const dialog = page.getByRole('dialog', { name: t('delivery:title') });
    await expect(dialog).toContainText('anna@example.com');
    await expect(dialog).toContainText('ben@example.com');
    expect(await findings(page)).toEqual([]);
    if (process.env['SHOTS'] !== undefined)
      await page.screenshot({ path: `${process.env['SHOTS']}/deliveries.png` });
    const texts = mailServer.mails().map((mail) => readMail(mail).parts[0]?.[1] ?? '');
    expect(texts.filter((text) => text.includes('Search is slow for some people.'))).toHaveLength(2);
  } finally {
    mailServer.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
