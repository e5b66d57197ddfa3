import type { Browser, Page } from '@playwright/test';
import { pageOf, VIEW_KINDS, type ViewKind } from '#shared/desktop/windows.ts';
import { HOUR, MINUTE, plus } from '#shared/time/instant.ts';
import { rest } from '#tests/e2e/support/rest.ts';
import { screen, type Theme } from '#tests/e2e/support/screens.ts';
import { type Language, words } from '#tests/e2e/support/words.ts';
import { commandRoom } from './command-room.ts';

/** As large as the windows of the desktop are at first; the wall fills a screen. */
const SIZES: Readonly<Record<ViewKind, { readonly width: number; readonly height: number }>> = {
  timeline: { width: 560, height: 840 },
  rail: { width: 420, height: 840 },
  ribbon: { width: 1180, height: 520 },
  wall: { width: 1920, height: 1080 },
  timer: { width: 320, height: 132 },
};

const SAID = {
  en: {
    task: 'Agree with the bank when retries stop',
    update:
      'Every third order fails at payment since 14:02 UTC. We have found the cause and are undoing a change.',
  },
  ja: {
    task: '再試行の停止時刻を銀行と合意する',
    update: '14:02 UTC から注文の 3 件に 1 件が決済で失敗しています。原因を特定し、変更を取り消しています。',
  },
} as const;

/** The windows beside the cockpit, of a room in the middle of its work. */
export async function windows(
  url: string,
  browser: Browser,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
  picture: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const t = words(language);
  const { incident, commander, successor } = await commandRoom(url, language);
  const asCommander = rest(url, commander.session);
  const { declaredAt } = await asCommander.state(incident);
  await asCommander.command(incident, 'shift.plan', {
    shifts: [commander, successor].map(({ participant }, index) => ({
      role: 'deputy',
      person: participant,
      from: plus(declaredAt, (1 + index * 7.75) * HOUR),
      to: plus(declaredAt, (8 + index * 7.75) * HOUR),
    })),
  });
  const { events } = await asCommander.command(incident, 'broadcast.draft', {
    audience: 'public',
    status: 'identified',
    text: SAID[language].update,
    nextUpdateAt: plus(declaredAt, 20 * MINUTE),
  });
  await asCommander.command(incident, 'broadcast.send', { broadcast: events[0]?.id });
  const given = await rest(url, successor.session).command(incident, 'task.assign', {
    title: SAID[language].task,
    assignee: commander.participant,
    minutes: 10,
  });
  await asCommander.command(incident, 'task.understand', { task: given.events[0]?.id });
  for (const kind of VIEW_KINDS) {
    const page = await screen(browser, { url, language, theme, as: commander, size: SIZES[kind] });
    await page.goto(pageOf({ kind, incident }));
    await page
      .getByRole('status')
      .filter({ hasText: t('views:line.live') })
      .first()
      .waitFor();
    await page.waitForTimeout(500);
    await picture(page, `desktop-${kind}-${theme}-${language}`);
    await page.context().close();
  }
}
