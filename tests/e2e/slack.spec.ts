import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { nameOfAudience } from './support/audiences.ts';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { openWorkspace } from './support/workspace.ts';

/** Slack as far as a post goes. */
async function slackHere() {
  const posts: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      posts.push(new URLSearchParams(body));
      const answer = { ok: true, channel: 'C0123456789', ts: `1700000000.00${posts.length}` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { apiUrl: `http://127.0.0.1:${port}/api/`, posts, stop: () => server.close() };
}

test('[CAST-1 CAST-6] the owner sets Slack up, tries it, and an update is posted there', async ({
  browser,
  server,
}) => {
  const slack = await slackHere();
  try {
    const page = await screen(browser, { url: server.url });
    const cockpit = cockpitOn(page);
    const { t } = cockpit;
    await openWorkspace(page, server);

    const channels = page.getByRole('region', { name: t('channels:heading') });
    await channels.getByText(t('channels:slack.heading'), { exact: true }).first().click();
    const form = page.getByRole('form', { name: t('channels:slack.heading') });
    await form.getByLabel(t('channels:slack.token')).fill('xoxb-token');
    await form.getByLabel(t('channels:slack.apiUrl')).fill(slack.apiUrl);
    await form.getByRole('button', { name: t('channels:slack.save') }).click();
    await expect(channels.getByText(t('channels:isSet'))).toBeVisible();
    await expect(form.getByLabel(t('channels:slack.token'))).toHaveValue('');
    await page.getByText(t('channels:allowPrivate')).click();
    await form.getByLabel(t('channels:slack.testTo')).fill('#status');
    await form.getByRole('button', { name: t('channels:slack.test') }).click();
    await expect(form).toContainText(t('delivery:states.delivered'));
    expect(slack.posts).toHaveLength(1);

    const list = page.getByRole('region', {
      name: t('channels:recipients.heading', { audience: nameOfAudience('public') }),
    });
    await list.getByText(t('channels:recipients.addSome'), { exact: true }).click();
    await list.getByRole('button', { name: new RegExp(t('channels:recipients.channel')) }).click();
    await page.getByRole('option', { name: t('delivery:channels.slack') }).click();
    await list.getByLabel(t('channels:slack.address'), { exact: true }).fill('#status');
    await list.getByRole('button', { name: t('channels:slack.add') }).click();
    await expect(list).toContainText(t('channels:recipients.added', { added: 1, known: 0 }));
    expect(await findings(page)).toEqual([]);

    const owner = rest(server.url);
    const incident = await owner.declare('Search is slow', { settings: { takeBackSeconds: 0 } });
    await page.goto(`/incidents/${incident}`);
    await cockpit.isLink('live');
    await cockpit.broadcast('Search is slow for some people. We are on it.');
    const went = page.getByRole('button', { name: t('delivery:delivered', { number: 1, all: 1 }) });
    await expect(went).toBeVisible({ timeout: 40_000 });
    expect(slack.posts.at(-1)?.get('text')).toContain('Search is slow for some people.');
  } finally {
    slack.stop();
  }
});
