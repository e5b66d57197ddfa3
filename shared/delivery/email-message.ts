import { nextLine } from './next-line.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

export interface EmailMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A part of an e-mail, of one or more paragraphs; a link stands on a line of its own. */
interface Part {
  readonly text: string;
  readonly link?: string;
  readonly isStrong?: boolean;
}

/**
 * An update as an e-mail: the same words as text and as HTML.
 *
 * @param unsubscribe where the reader ends these e-mails; null where there is no such place
 */
export function emailMessage(
  update: Update,
  language: 'en' | 'ja',
  unsubscribe: string | null,
): EmailMessage {
  const words = MESSAGE_WORDS[language];
  const status = words.status[update.status];
  const next = nextLine(update, language);
  return {
    subject: `[${update.key}] ${words.subject}: ${status}`,
    ...emailOf(language, [
      { text: status, isStrong: true },
      { text: update.text },
      { text: next },
      ...(unsubscribe === null ? [] : [{ text: words.unsubscribe, link: unsubscribe }]),
    ]),
  };
}

/** The same parts as text and as HTML. */
export function emailOf(language: 'en' | 'ja', parts: readonly Part[]): Pick<EmailMessage, 'text' | 'html'> {
  const html = parts.flatMap(paragraphs).map((each) => `<p>${each.replaceAll('\n', '<br>')}</p>`);
  return {
    text: `${parts.map(({ text, link }) => (link === undefined ? text : `${text}\n${link}`)).join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${html.join('\n')}\n</body></html>\n`,
  };
}

function paragraphs({ text, link, isStrong = false }: Part): readonly string[] {
  const words = escaped(text);
  if (link !== undefined) return [`${words}\n<a href="${escaped(link)}">${escaped(link)}</a>`];
  if (isStrong) return [`<strong>${words}</strong>`];
  return words.replaceAll('\r\n', '\n').split(/\n{2,}/);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
