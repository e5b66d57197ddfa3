import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { IncidentEvent } from '#shared/incident/event.ts';
import { type Cockpit, cockpitOn } from './support/cockpit.ts';
import { ownBrowser } from './support/own-browser.ts';
import { rest } from './support/rest.ts';
import { test } from './support/test.ts';

/** How much is given without a line; the promise is over 500, and takes longer than a quick run has. */
const EDITS = Number(process.env['QUARTERDECK_OFFLINE_EDITS'] ?? 30);

test('[SYNC-4] what was given without a line outlives a killed browser: it is sent in order, or comes back with a reason', async ({
  server,
}) => {
  // biome-ignore lint/suspicious/noSkippedTests: skipped with its reason where processes are not files
  test.skip(!existsSync('/proc'), 'the processes of a browser are found in /proc, on Linux');
  test.setTimeout(240_000 + EDITS * 2_000);
  const owner = rest(server.url);
  const incident = await owner.declare('Search is slow');
  const ana = await owner.person(incident, 'lead', 'Ana');
  const kenji = await owner.person(incident, 'responder', 'Kenji');
  const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-browser-'));
  try {
    const before = await ownBrowser(folder, server.url, ana);
    const cockpit = cockpitOn(before.page);
    await cockpit.page.goto(`/incidents/${incident}`);
    await cockpit.claim();
    for (const title of ['keep this one', 'drop this one']) await cockpit.assign(`@Kenji 20m ${title}`);
    await expect(cockpit.column('assigned')).toContainText('drop this one');
    // The column shows what is expected, too: both are the server's before it dies.
    const tasks = async () => Object.values((await owner.state(incident)).tasks).map(({ title }) => title);
    await expect.poll(tasks).toEqual(['keep this one', 'drop this one']);

    await server.kill();
    await cockpit.isLink('offline', 8_000);
    const notes = await giveMany(cockpit, EDITS);
    await cancel(cockpit, 'drop this one');
    await cockpit.broadcast('We are looking into it.');
    await cockpit.note('the last word');
    await expect(cockpit.page.getByRole('button', { name: '1 held for you' })).toBeVisible();
    // A command counts as kept when its transaction is on the disk, a moment after it is shown.
    await expect.poll(() => keptIn(cockpit.page)).toContain('the last word');
    await before.kill();

    await server.startAgain();
    // Meanwhile somebody else did what was asked for, too.
    const [dropped] = Object.values((await owner.state(incident)).tasks).filter(
      ({ title }) => title === 'drop this one',
    );
    await owner.command(incident, 'task.cancel', { task: dropped?.id });

    const after = await ownBrowser(folder, server.url, ana);
    const again = cockpitOn(after.page);
    await again.page.goto(`/incidents/${incident}`);
    await expect
      .poll(async () => notesIn(await owner.events(incident)).at(-1), { timeout: 60_000 })
      .toBe('the last word');
    expect(notesIn(await owner.events(incident))).toEqual([...notes, 'the last word']);
    await expect(again.page.getByRole('alert')).toContainText('Cancel a task');

    const unsent = Object.values((await owner.state(incident)).broadcasts);
    expect(unsent.map(({ text, sentAt }) => [text, sentAt])).toEqual([['We are looking into it.', null]]);
    await again.page
      .getByRole('button', { name: again.t('outbox:button.conflicts_one', { count: 1 }) })
      .click();
    await again.page
      .getByRole('dialog')
      .getByRole('button', { name: again.t('outbox:send') })
      .click();
    await expect
      .poll(async () => Object.values((await owner.state(incident)).broadcasts)[0]?.queued ?? null)
      .not.toBeNull();
    expect(Object.keys((await owner.state(incident)).participants)).toContain(kenji.participant);
    await after.kill();
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The texts in this browser's outbox as its database has them. */
function keptIn(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(
    () =>
      new Promise<readonly (string | undefined)[]>((resolve, reject) => {
        const opening = indexedDB.open('quarterdeck');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('commands').objectStore('commands').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            opening.result.close();
            const rows = reading.result as readonly { command: { data: { text?: string } } }[];
            resolve(rows.map(({ command }) => command.data.text));
          };
        };
      }),
  );
}

/** Notes and tasks, typed as a person types them; answers the texts of the notes. */
async function giveMany(cockpit: Cockpit, count: number): Promise<readonly string[]> {
  const notes: string[] = [];
  for (let n = 0; n < count; n++) {
    if (n % 10 === 9) await cockpit.assign(`@Kenji 20m task ${n}`);
    else {
      notes.push(`note ${n}`);
      await cockpit.note(`note ${n}`);
    }
  }
  return notes;
}

async function cancel(cockpit: Cockpit, title: string): Promise<void> {
  const { page, t } = cockpit;
  await page.getByRole('button', { name: t('tasks:actionsOf', { title }), exact: true }).click();
  await page.getByRole('menuitem', { name: t('tasks:actions.cancel') }).click();
  const submit = page.getByRole('alertdialog').getByRole('button', { name: t('tasks:submit.cancel') });
  await submit.click();
  await expect(submit).toBeHidden();
}

function notesIn(events: readonly IncidentEvent[]): readonly string[] {
  return events.flatMap(({ type, data }) => (type === 'note.added' ? [(data as { text: string }).text] : []));
}
