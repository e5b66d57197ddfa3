import { expect } from '@playwright/test';
import { nameOfAudience } from './support/audiences.ts';
import { findings as violations } from './support/axe.ts';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/test.ts';

test('[CAST-3 CAST-4] a liaison informs the public, the commander takes one back, a check asks for a reason', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Payments fail');
  const ana = await owner.person(incident, 'deputy', 'Ana');
  const cleo = await owner.person(incident, 'customer-liaison', 'Cleo');
  await rest(server.url, ana.session).command(incident, 'command.claim', {});
  const commander = await screen(browser, { url: server.url, as: ana });
  await commander.goto(`/incidents/${incident}`);
  const desk = await screen(browser, { url: server.url, as: cleo });
  await desk.goto(`/incidents/${incident}`);
  const cockpit = cockpitOn(desk);
  const { t } = cockpit;
  await cockpit.isLink('live');
  const dialog = desk.getByRole('dialog');
  const going = { name: t('broadcasts:strip.label'), exact: true };
  const sent = async () =>
    Object.values((await owner.state(incident)).broadcasts).filter(({ sentAt }) => sentAt !== null).length;

  await test.step('every screen counts down; the commander takes it back', async () => {
    await cockpit.broadcast('Some payments fail. We are on it.');
    await expect(desk.getByRole('region', going)).toContainText('Some payments fail.');
    const strip = commander.getByRole('region', going);
    await strip.getByRole('button', { name: t('broadcasts:strip.takeBack'), exact: true }).click();
    await expect(desk.getByRole('region', going)).toBeHidden();
    await expect(cockpit.panel('broadcasts')).toContainText(t('broadcasts:returned.taken_back'));
    await desk.waitForTimeout(11_000);
    expect(await sent()).toBe(0);
  });

  await test.step('a machine is named: marked as one types, and sent only with a reason', async () => {
    await desk
      .getByRole('button', {
        name: t('broadcasts:writeTo', { name: nameOfAudience('public') }),
        exact: true,
      })
      .click();
    await dialog
      .getByRole('textbox', { name: t('broadcasts:compose.text') })
      .fill('Writes to db2 fail for some customers.');
    const findings = dialog.getByRole('region', { name: t('broadcasts:checks.title') });
    await expect(findings.locator('mark')).toHaveText('db2');
    expect(await violations(desk)).toEqual([]);
    await dialog.getByRole('button', { name: t('broadcasts:compose.preview'), exact: true }).click();
    const send = dialog.getByRole('button', { name: t('broadcasts:checks.anyway'), exact: true });
    await expect(send).toBeDisabled();
    await dialog.getByRole('textbox', { name: t('broadcasts:checks.why') }).fill('db2 is what we sell');
    await send.click();
    await expect(dialog).toBeHidden();
    await expect(cockpit.panel('timeline')).toContainText('db2 is what we sell');
    await expect.poll(sent, { timeout: 20_000 }).toBe(1);
    await desk.goto('/status');
    await expect(desk.getByRole('main')).toContainText('Writes to db2 fail for some customers.');
  });
});
