import { nextLine } from './next-line.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

export interface EmailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** An update as an e-mail: the same words as text and as HTML. */
export function emailMessage(update: Update, language: 'en' | 'ja'): EmailMessage {
  const words = MESSAGE_WORDS[language];
  const status = words.status[update.status];
  const next = nextLine(update, language);
  const paragraphs = update.text.replaceAll('\r\n', '\n').split(/\n{2,}/);
  const html = [`<strong>${escaped(status)}</strong>`, ...paragraphs.map(escaped), escaped(next)]
    .map((each) => `<p>${each.replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  return {
    subject: `[${update.key}] ${words.subject}: ${status}`,
    text: `${status}\n\n${update.text}\n\n${next}\n`,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${html}\n</body></html>\n`,
  };
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
