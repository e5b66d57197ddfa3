import { nextLine } from './next-line.ts';
import { cutTo, printable, withoutCalls, withoutTags } from './plain-words.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

export interface StatuspageMessage {
  /** What the incident is called on the page; it keeps the one that it began with. */
  readonly name: string;
  readonly status: Update['status'];
  readonly body: string;
  readonly isCut: boolean;
}

/** What Statuspage takes of an update is 25 000 signs. */
const BODY = 25_000;

/** An update as an incident's update on Atlassian Statuspage, which has the same four words for where it stands. */
export function statuspageMessage(update: Update, language: 'en' | 'ja'): StatuspageMessage {
  const words = MESSAGE_WORDS[language];
  const next = `\n\n${nextLine(update, language)}`;
  const text = withoutTags(withoutCalls(printable(update.text).trim()));
  const { shown, isCut } = cutTo(text, BODY - next.length, words.cut);
  return {
    name: `[${update.key}] ${words.subject}`,
    status: update.status,
    body: `${shown}${next}`,
    isCut,
  };
}
