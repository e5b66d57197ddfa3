import { nextLine } from './next-line.ts';
import { cutTo, printable, withoutCalls, withoutTags } from './plain-words.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

export interface TeamsMessage {
  /** The body of the request. */
  readonly body: string;
  /** What is read of it. */
  readonly read: readonly string[];
  readonly isCut: boolean;
}

/** Teams takes 28 kB a message; the rest is for what stands around the text. */
const TEXT_BYTES = 24_000;
/** What one line costs besides its own words. */
const LINE_BYTES = 120;

/**
 * An update as an Adaptive Card in the envelope that a Teams workflow posts. Each line is a run of text, in which
 * Teams reads no Markdown and no mention.
 */
export function teamsMessage(update: Update, language: 'en' | 'ja'): TeamsMessage {
  const words = MESSAGE_WORDS[language];
  const whole = withoutTags(withoutCalls(printable(update.text).trim())).replace(/\n{2,}/g, '\n\n');
  const room = (sign: string) => (sign === '\n' ? LINE_BYTES : bytesOf(sign));
  const { shown, isCut } = cutTo(whole, TEXT_BYTES, words.cut, room);
  const paragraphs = shown.split('\n\n').map((paragraph) => paragraph.split('\n'));
  const heading = `[${update.key}] ${words.subject}: ${words.status[update.status]}`;
  const next = nextLine(update, language);
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body: [
      run(heading, 'default', {
        weight: 'bolder',
        size: 'medium',
      }),
      ...paragraphs.flatMap((lines) => lines.map((line, n) => run(line, n === 0 ? 'medium' : 'none', {}))),
      run(next, 'medium', { isSubtle: true }),
    ],
  };
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content: card,
  };
  return {
    body: JSON.stringify({ type: 'message', attachments: [attachment] }),
    read: [heading, ...shown.split('\n'), next],
    isCut,
  };
}

function run(text: string, spacing: 'default' | 'medium' | 'none', look: object) {
  return { type: 'RichTextBlock', spacing, inlines: [{ type: 'TextRun', text, ...look }] };
}

/** Of a sign, in UTF-8 and as JSON writes it. */
function bytesOf(sign: string): number {
  if (sign === '"' || sign === '\\' || sign === '\t') return 2;
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
