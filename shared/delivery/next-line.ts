import type { Instant } from '#shared/time/instant.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

/** When the next update comes, as a message says it. */
export function nextLine({ nextUpdateAt }: Pick<Update, 'nextUpdateAt'>, language: 'en' | 'ja'): string {
  const { next, noNext } = MESSAGE_WORDS[language];
  return nextUpdateAt === null ? noNext : `${next} ${inUtc(nextUpdateAt)}`;
}

/** A time that readers anywhere understand alike. */
function inUtc(at: Instant): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
