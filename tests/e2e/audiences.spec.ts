import { expect } from '@playwright/test';
import { nameOfAudience } from './support/audiences.ts';
import { findings } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { phoneOn } from './support/phone.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';
import { openWorkspace } from './support/workspace.ts';

const CUSTOMERS = nameOfAudience('customers');

test('[CAST-1 CAST-4] the owner turns an audience on; what its liaison writes goes out when the commander approved it', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const maya = await screen(browser, { url: server.url });
  const { t } = cockpitOn(maya);

  await test.step('customers are told from now on, after approval', async () => {
    await openWorkspace(maya, server);
    // Its name is also among the choices of another field.
    await maya.locator('summary').getByText(CUSTOMERS, { exact: true }).click();
    const fields = maya.getByRole('group', { name: CUSTOMERS, exact: true });
    await fields.getByText(t('workspace:audiences.isOn')).click();
    await fields.getByText(t('workspace:audiences.needsApproval')).click();
    await fields.getByText(t('workspace:audiences.templates')).click();
    const first = fields.getByRole('textbox', {
      name: `${t('app:publicStatuses.investigating')} (${t('workspace:languages.en')})`,
    });
    await first.fill('Dear customers, {{cost}}');
    await expect(fields).toContainText('{{cost}}');
    await first.fill('Dear customers, {{title}}. We are on it.');
    expect(await findings(maya)).toEqual([]);
    await maya
      .getByRole('button', { name: t('workspace:save', { what: t('workspace:audiences.heading') }) })
      .click();
    await expect(maya.getByText(t('workspace:saved'))).toBeVisible();
  });

  const incident = await owner.declare('payments fail');
  const ana = await owner.person(incident, 'deputy', 'Ana');
  const cleo = await owner.person(incident, 'customer-liaison', 'Cleo');
  await rest(server.url, ana.session).command(incident, 'command.claim', {});
  const commander = await screen(browser, { url: server.url, as: ana });
  await commander.goto(`/incidents/${incident}`);
  const liaison = await screen(browser, { url: server.url, as: cleo });
  await liaison.goto(`/incidents/${incident}`);
  await cockpitOn(liaison).isLink('live');
  await cockpitOn(commander).isLink('live');

  await test.step('the liaison finds the words of that audience, and asks', async () => {
    await liaison
      .getByRole('button', { name: t('broadcasts:writeTo', { name: CUSTOMERS }), exact: true })
      .click();
    const dialog = liaison.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: t('broadcasts:compose.text') })).toHaveValue(
      'Dear customers, payments fail. We are on it.',
    );
    await dialog.getByRole('button', { name: t('broadcasts:compose.preview'), exact: true }).click();
    await expect(
      dialog.getByRole('button', { name: t('broadcasts:preview.send'), exact: true }),
    ).toBeHidden();
    await dialog.getByRole('button', { name: t('broadcasts:approval.ask'), exact: true }).click();
    await expect(liaison.getByRole('region', { name: CUSTOMERS, exact: true })).toContainText(
      t('broadcasts:approval.waits'),
    );
  });

  await test.step('the commander is told, sees what will go where, approves and sends', async () => {
    const strip = commander.getByRole('region', { name: t('broadcasts:strip.approval.label'), exact: true });
    await expect(strip).toContainText('Dear customers');
    expect(await findings(commander)).toEqual([]);
    await strip.getByRole('button', { name: t('broadcasts:strip.approval.look') }).click();
    const dialog = commander.getByRole('dialog');
    await expect(dialog).toContainText(t('broadcasts:preview.nobody'));
    if (process.env['SHOTS'] !== undefined)
      await commander.screenshot({ path: `${process.env['SHOTS']}/approve.png` });
    await dialog.getByRole('button', { name: t('broadcasts:approval.andSend'), exact: true }).click();
    await expect(strip).toBeHidden();
  });

  await test.step('everybody sees it out, and who approved it is on record', async () => {
    await expect
      .poll(
        async () =>
          Object.values((await owner.state(incident)).broadcasts).map(({ sentAt }) => sentAt !== null),
        { timeout: 30_000 },
      )
      .toEqual([true]);
    const types = (await owner.events(incident))
      .map(({ type }) => type)
      .filter((type) => type.startsWith('broadcast'));
    expect(types).toEqual(['broadcast.drafted', 'broadcast.approved', 'broadcast.queued', 'broadcast.sent']);
    await expect(liaison.getByRole('region', { name: CUSTOMERS, exact: true })).toContainText(
      t('broadcasts:status.investigating'),
    );
  });
});

test('[CAST-2 CAST-5] from “something is wrong” to a first public update by keys alone', async ({
  browser,
  server,
}) => {
  const page = await screen(browser, { url: server.url });
  const cockpit = cockpitOn(page);
  const { t } = cockpit;
  await phoneOn(page).join(server.invite, 'Maya');
  await expect(page).toHaveURL(`${server.url}/`);
  const begun = Date.now();
  await page
    .getByRole('textbox', { name: t('first-run:declare.title') })
    .fill('Search is slow for some people');
  await page.keyboard.press('Enter');
  await cockpit.isLink('live');
  const dialog = page.getByRole('dialog');
  // The room stands; who else is let in can wait for a moment.
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('c');
  await expect(dialog).toContainText(t('command:claimTitle'));
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(t('command:claimed'));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('b');
  await expect(dialog.getByRole('textbox', { name: t('broadcasts:compose.text') })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const send = dialog.getByRole('button', { name: t('broadcasts:preview.send'), exact: true });
  await send.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(
      async () =>
        (await (await fetch(`${server.url}/status`)).text()).includes('Search is slow for some people'),
      {
        timeout: 60_000,
      },
    )
    .toBe(true);
  const seconds = Math.round((Date.now() - begun) / 1_000);
  test.info().annotations.push({ type: 'seconds to the first public update', description: String(seconds) });
});
