import { nextLine } from './next-line.ts';
import { cutTo, printable, withoutCalls } from './plain-words.ts';
import type { Update } from './update.ts';
import { MESSAGE_WORDS } from './words.ts';

type SlackBlock =
  | {
      readonly type: 'header';
      readonly text: { readonly type: 'plain_text'; readonly text: string; readonly emoji: false };
    }
  | { readonly type: 'section'; readonly text: SlackText }
  | { readonly type: 'context'; readonly elements: readonly [SlackText] };

/** `verbatim`: Slack makes no link and no mention out of plain words. */
interface SlackText {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

export interface SlackMessage {
  /** What notifications and screen readers say. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  /** What is read of the blocks, one after the other. */
  readonly read: readonly string[];
  readonly isCut: boolean;
}

/** What Slack takes in one block of text, and as many of them as a message takes with room to spare. */
const SECTION = 3_000;
const SECTIONS = 3;

/** An update as a message in Slack. Its words are only words: they ping nobody and lead nowhere. */
export function slackMessage(update: Update, language: 'en' | 'ja'): SlackMessage {
  const words = MESSAGE_WORDS[language];
  const heading = `[${update.key}] ${words.subject}: ${words.status[update.status]}`;
  const whole = withoutCalls(printable(update.text).trim());
  const room = (sign: string) => escaped(sign).length;
  // What stands on the edge of a block costs room of its own, so that the last one is never over.
  const { shown, isCut } = cutTo(whole, (SECTION - EDGE) * SECTIONS, words.cut, room);
  const next = nextLine(update, language);
  const short = cutTo(whole, SECTION, words.cut, room).shown;
  const pieces = sections(shown);
  return {
    text: `${escaped(heading)}\n${escaped(short)}\n${escaped(next)}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: heading, emoji: false } },
      ...pieces.map((text) => ({ type: 'section', text: mrkdwn(text) }) as const),
      { type: 'context', elements: [mrkdwn(next)] },
    ],
    read: [heading, ...pieces, next],
    isCut,
  };
}

/** How far back a block looks for a blank to end at. */
const EDGE = 200;

/** The text in pieces that fit a block, torn at a blank where there is one near. */
function sections(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const sign of text) {
    const room = escaped(sign).length;
    if (used + room > SECTION || (used > SECTION - EDGE && /\s/u.test(sign))) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += sign;
    used += room;
  }
  return [...pieces, piece].map((each) => each.trim()).filter((each) => each !== '');
}

function mrkdwn(text: string): SlackText {
  return { type: 'mrkdwn', text: escaped(text), verbatim: true };
}

/** As Slack wants it: these three signs, and no others. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
