import { expect, type Page } from '@playwright/test';
import { cockpitOn } from './support/cockpit.ts';
import { rest } from './support/rest.ts';
import { screen } from './support/screens.ts';
import { test } from './support/virtual-room.ts';

/** The page counts its notes instead of sounding them. */
async function countNotes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = { notes: 0 };
    Object.assign(window, { heard });
    const parameter = { value: 0, setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    class FakeAudio {
      state = 'running';
      destination = {};
      get currentTime() {
        return performance.now() / 1_000;
      }
      createGain = () => ({ gain: parameter, connect: () => undefined });
      createOscillator = () => ({
        frequency: parameter,
        connect: (to: unknown) => to,
        start: () => {
          heard.notes += 1;
        },
        stop: () => undefined,
      });
      resume = async () => undefined;
    }
    Object.assign(window, { AudioContext: FakeAudio });
  });
}

function notes(page: Page): Promise<number> {
  return page.evaluate(() => (window as never as { heard: { notes: number } }).heard.notes);
}

test('[CLOCK-1 CLOCK-2 CLOCK-3] what is due sounds once, is put off with a reason, and comes back', async ({
  browser,
  room,
}) => {
  test.setTimeout(240_000);
  const owner = rest(room.url);
  const incident = await owner.declare('Checkout fails', { severity: 'SEV1' });
  const maya = await owner.person(incident, 'lead', 'Maya');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const desk = await screen(browser, { url: room.url, as: maya, muted: false });
  await countNotes(desk);
  await desk.goto(`/incidents/${incident}`);
  const cockpit = cockpitOn(desk);
  const { t } = cockpit;
  const rail = cockpit.panel('rail');
  await cockpit.claim();
  const entry = (text: string | RegExp) => rail.getByRole('listitem').filter({ hasText: text });

  // Ten minutes pass on the server alone; the screen follows, and the line to say is on it.
  await room.pass(4);
  await expect(entry('Call out')).toBeVisible();
  const before = await notes(desk);
  await room.pass(6, 1);
  const line = t('clock-rail:callOutLine_other', { count: 10, severity: 'SEV1', title: 'Checkout fails' });
  await expect(entry(line)).toContainText(t('app:levels.red'), { timeout: 40_000 });
  // The update and the call-out lapsed together: one sound, of four notes.
  await expect.poll(() => notes(desk), { timeout: 40_000 }).toBe(before + 4);
  await entry(line)
    .getByRole('button', { name: t('clock-rail:actions.call-out') })
    .click();
  await expect(cockpit.panel('timeline')).toContainText(
    'called out the time: “10 minutes. SEV1, Checkout fails”',
  );
  await expect(entry('Call out 20 minutes')).toBeVisible();

  // Blocked work is put off, with the reason in sight; nothing sounds meanwhile.
  await cockpit.assign('@Kenji 30m restart db2');
  // Shown at once, and sent when the line is there.
  await expect.poll(async () => Object.keys((await owner.state(incident)).tasks)).toHaveLength(1);
  const [task] = Object.keys((await owner.state(incident)).tasks);
  const as = rest(room.url, kenji.session);
  await as.command(incident, 'task.understand', { task });
  await as.command(incident, 'task.block', { task, need: 'the vendor’s key' });
  const blocked = entry('the vendor’s key');
  await expect(blocked).toContainText(t('app:levels.red'));
  const heard = await notes(desk);
  await blocked.getByRole('button', { name: t('clock-rail:snooze') }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('textbox', { name: t('clock-rail:reason') }).fill('They call back');
  await dialog.getByRole('button', { name: t('clock-rail:snooze') }).click();
  await expect(blocked).toContainText('by Maya: They call back');
  await expect(blocked).toContainText(t('app:levels.calm'));

  // A reload makes no noise of what is red already.
  await desk.reload();
  await expect(blocked).toContainText('They call back');
  expect(await notes(desk)).toBe(0);
  await room.pass(10, 1);
  await expect(blocked).toContainText(t('app:levels.red'), { timeout: 40_000 });
  expect(heard).toBeGreaterThan(before);
});
