import type { TFunction } from 'i18next';
import type { JoinLink, JoinLinkFor } from '#renderer/state/join-links.ts';

/** How long a link lets people in: those of the house for a shift, guests for half of one. */
export const HOURS: Readonly<Record<JoinLinkFor, number>> = { people: 8, guests: 4 };

/** What a link is good for, in a sentence: as what, how often, until when. */
export function goodFor(
  t: TFunction<readonly ['war-room', 'app']>,
  link: JoinLink,
  language: string,
): string {
  const until = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(link.until);
  return t('doors.good', { count: link.uses, role: t(`app:roles.${link.role}`), until });
}
