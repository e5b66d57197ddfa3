import type { Browser, Page } from '@playwright/test';
import type { Joined } from '#shared/protocol/rest/joining.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import { DESK, screen, type Theme } from '#tests/e2e/support/screens.ts';
import { type Language, words } from '#tests/e2e/support/words.ts';

const CAST = {
  en: ['Ana Ruiz', 'Bo Larsen', 'Mei Tanaka', 'Kenji Mori', 'Grace Okafor', 'Sam Carter'],
  ja: ['阿部 由紀', '井上 健', '上田 千絵', '江口 大輔', '岡田 恵', '加藤 翼'],
} as const;

const ZONES = [
  'Europe/Berlin',
  'Europe/Berlin',
  'Asia/Tokyo',
  'Asia/Tokyo',
  'America/New_York',
  'America/New_York',
];

/** What each of the cast can do, as they say it. */
const SKILLS = {
  en: [[], ['Postgres'], ['Postgres', 'network'], ['network'], ['Postgres', 'Japanese'], ['network']],
  ja: [
    [],
    ['Postgres'],
    ['Postgres', 'ネットワーク'],
    ['ネットワーク'],
    ['Postgres', '英語'],
    ['ネットワーク'],
  ],
} as const;

const TITLE = { en: 'Checkout fails', ja: '決済ができない' } as const;

/**
 * The ribbon of a day with six people in three zones: a plan that stands, and one shift that is meant so far; then the proposal of
 * another, with a place that asks for a skill.
 */
export async function shifts(
  url: string,
  browser: Browser,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const owner = rest(url);
  const t = words(language);
  const incident = await owner.declare(TITLE[language], { severity: 'SEV1' });
  const cast: Joined[] = [];
  for (const [index, name] of CAST[language].entries()) {
    const joined = await owner.person(incident, index === 1 ? 'deputy' : 'responder', name);
    await rest(url, joined.session).command(incident, 'participant.describe', {
      zone: ZONES[index],
      skills: SKILLS[language][index],
    });
    cast.push(joined);
  }
  const [ana] = cast;
  if (ana === undefined) throw new Error('nobody has joined');
  const commands = rest(url, ana.session);
  await commands.command(incident, 'command.claim', {});
  const { declaredAt } = await owner.state(incident);
  const shift = (role: string, who: number, from: number, to: number) => ({
    role,
    person: cast[who]?.participant,
    from: plus(declaredAt, from * HOUR),
    to: plus(declaredAt, to * HOUR),
  });
  await commands.command(incident, 'shift.plan', {
    shifts: [
      shift('commander', 0, 0, 8),
      shift('commander', 4, 7.75, 15),
      shift('deputy', 1, 0, 7),
      shift('deputy', 5, 6.75, 14),
      shift('deputy', 2, 13.75, 21),
      shift('scribe', 3, 12, 20),
    ],
  });
  const page = await screen(browser, { url, language, theme, size: DESK, as: ana });
  await page.goto(`/incidents/${incident}`);
  await page.getByRole('banner').waitFor();
  await page.keyboard.press('p');
  const plan = page.getByRole('tabpanel', { name: new RegExp(`^${t('shifts:title')}`) });
  const last = plan.getByRole('button', { name: CAST[language][3] });
  await last.focus();
  await page.keyboard.press('ArrowRight');
  await picture(page, `shifts-${theme}-${language}`);
  await page.keyboard.press('Escape');
  await plan.getByRole('button', { name: t('shifts:discard') }).click();
  await plan.getByRole('button', { name: t('shifts:propose') }).click();
  const skills = page.getByRole('group', { name: t('shifts:skillsNeeded') });
  await skills.getByRole('button', { name: new RegExp(t('app:roles.deputy'), 'i') }).click();
  await page.getByRole('option', { name: 'Postgres' }).click();
  await picture(page, `propose-${theme}-${language}`);
  await page.context().close();
}
