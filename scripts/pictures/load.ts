import type { Browser, Page } from '@playwright/test';
import { startServer } from '#server/index.ts';
import { HOUR, MINUTE, msBetween, plus, toInstant } from '#shared/time/instant.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import { OWNER_TOKEN } from '#tests/e2e/support/room-server.ts';
import { screen, type Theme } from '#tests/e2e/support/screens.ts';
import { type Language, words } from '#tests/e2e/support/words.ts';
import { testClock } from '#tests/support/test-clock.ts';
import { inProject } from '../steps/project.mjs';

const DAYS = 28;

const NAMES = {
  en: ['Ana Ruiz', 'Bo Larsen', 'Chie Mori', 'Dan Okafor', 'Eva Novak', 'Finn Weber'],
  ja: ['阿部 由紀', '井上 健', '上田 千絵', '江口 大輔', '岡田 恵', '加藤 翼'],
} as const;

const ZONES = {
  en: ['Europe/Berlin', 'Europe/London', 'Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Europe/Berlin'],
  ja: NAMES.ja.map(() => 'Asia/Tokyo'),
} as const;

/** Incidents: on which day they began, at which hour UTC, for how long, and with whom. */
const INCIDENTS = [
  { day: 2, hour: 20, hours: 7, team: 'Database', people: [0, 1, 4] },
  { day: 6, hour: 9, hours: 3, team: null, people: [0, 3] },
  { day: 11, hour: 22, hours: 5, team: 'Network', people: [0, 2, 1] },
  { day: 12, hour: 23, hours: 4, team: 'Database', people: [0, 4] },
  { day: 17, hour: 13, hours: 13, team: null, people: [0, 1, 2, 3] },
  { day: 22, hour: 8, hours: 2, team: 'Network', people: [3, 2] },
  { day: 25, hour: 1, hours: 6, team: 'Database', people: [0, 1] },
] as const;

/** The owner's page of four weeks, counted by a server whose clock went through them. */
export async function load(
  browser: Browser,
  {
    language,
    theme,
    size,
  }: {
    readonly language: Language;
    readonly theme: Theme;
    readonly size?: { readonly width: number; readonly height: number };
  },
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const now = toInstant(Date.now());
  // A day before the first that is shown.
  const begin = `${plus(now, -DAYS * 24 * HOUR).slice(0, 10)}T00:00:00.000Z`;
  const clock = testClock(begin);
  const server = await startServer({
    ownerToken: OWNER_TOKEN,
    rendererDir: inProject('dist', 'renderer'),
    logLevel: 'warn',
    clock,
  });
  try {
    const owner = rest(server.url);
    // Somebody who is known, and was called before these weeks only.
    const quiet = await owner.declare('Search is slow', { severity: 'SEV3' });
    await owner.person(quiet, 'responder', NAMES[language][5]);
    await owner.command(quiet, 'incident.resolve', {});
    await owner.command(quiet, 'incident.close', {});
    const ids = new Map<number, string>();
    for (const { day, hour, hours, team, people } of INCIDENTS) {
      await clock.advance(msBetween(clock.now(), plus(begin, (day * 24 + hour) * HOUR)));
      const incident = await owner.declare('Checkout fails', { severity: 'SEV2' });
      for (const each of people) {
        const name = NAMES[language][each] ?? '';
        const known = ids.get(each);
        if (known === undefined) ids.set(each, (await owner.person(incident, 'responder', name)).participant);
        else
          await owner.command(incident, 'participant.join', { participant: known, name, role: 'responder' });
        const zone = ZONES[language][each] ?? null;
        await owner.command(incident, 'participant.describe', { participant: ids.get(each), zone });
      }
      const [lead, ...members] = people.map((each) => ids.get(each));
      if (team !== null) await owner.command(incident, 'team.form', { name: team, lead, members });
      for (let worked = 0; worked < hours; worked += 1) {
        const give = { assignee: ids.get(people[worked % people.length] ?? 0), minutes: 30 };
        await owner.command(incident, 'task.assign', { ...give, title: 'look at the slow queries' });
        await clock.advance(60 * MINUTE);
      }
      await owner.command(incident, 'incident.resolve', {});
      await owner.command(incident, 'incident.close', {});
    }
    await clock.advance(Math.max(0, msBetween(clock.now(), now)));

    const t = words(language);
    const page = await screen(browser, {
      url: server.url,
      language,
      theme,
      ...(size === undefined ? {} : { size }),
    });
    await page.goto(server.ownerLink());
    await page.getByRole('textbox').fill('Maya');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/`);
    await page.goto('/load');
    await page.getByRole('grid', { name: t('load:map.label') }).waitFor();
    await page.getByRole('table', { name: t('load:table.caption') }).waitFor();
    await picture(page, `load-${theme}-${language}`);
    await page.context().close();
  } finally {
    await server.stop();
  }
}
