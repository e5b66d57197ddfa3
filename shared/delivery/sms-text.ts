import { smsCut } from '#shared/broadcasting/sms.ts';
import { printable } from './plain-words.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

export interface SmsText {
  readonly text: string;
  /** How many signs one short message of this alphabet holds. */
  readonly limit: 160 | 70;
  readonly isCut: boolean;
}

/** An update as one short message: which incident, where it stands, and as much of the text as there is room for. */
export function smsText(update: Update, language: 'en' | 'ja'): SmsText {
  const words = MESSAGE_WORDS[language];
  const text = printable(update.text).replace(/\s+/gu, ' ').trim();
  const whole = `${update.key} ${words.status[update.status]}: ${text}`;
  const { limit, shown, isCut } = smsCut(whole);
  return { text: isCut ? marked(shown, limit) : whole, limit, isCut };
}

/** The mark is of the alphabet that the text has room in. */
function marked(shown: string, limit: 160 | 70): string {
  const mark = limit === 160 ? '...' : '…';
  const signs = [...shown];
  let text = '';
  do {
    text = `${signs.join('').trimEnd()}${mark}`;
    signs.pop();
  } while (smsCut(text).isCut || (limit === 70 && text.length > limit));
  return text;
}
