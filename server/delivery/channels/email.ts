import MailComposer from 'nodemailer/lib/mail-composer';
import type { Clock, Stop } from '#server/clock.ts';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { emailMessage } from '#shared/delivery/email-message.ts';
import { type Instant, SECOND, toMs } from '#shared/time/instant.ts';
import type { Channel } from '../channel.ts';
import type { EmailSettings } from '../email-settings.ts';
import type { Lookup } from '../target.ts';
import { openSmtp, type SmtpSession } from './smtp-session.ts';

export interface EmailOptions {
  /** Null where nobody has set e-mail up. */
  readonly settings: () => EmailSettings | null;
  readonly allowPrivate: () => boolean;
  readonly clock: Clock;
  readonly lookup?: Lookup;
}

const AT_ONCE = 5;
/** Mail servers end connections that carry too much. */
const MESSAGES_A_CONNECTION = 100;
const IDLE_MS = 5 * SECOND;

/** An e-mail to one address. */
export interface Letter {
  /** The same at each attempt, and of nothing else. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Instant;
  /** Letters of one thread refer to the same beginning. */
  readonly thread: string | null;
  /** Where its reader ends these letters. */
  readonly unsubscribe: string | null;
}

/** E-mail, for updates and for letters of other kinds. */
export interface EmailChannel extends Channel {
  /** Makes one attempt; what it answers is as certain as of an update. */
  readonly post: (letter: Letter) => Promise<Outcome>;
}

interface Pooled {
  readonly session: SmtpSession;
  readonly settings: string;
  sent: number;
}

/** E-mail by SMTP, over a few connections that are used again. */
export function emailChannel({ settings, allowPrivate, clock, lookup }: EmailOptions): EmailChannel {
  const idle: Pooled[] = [];
  let ending: Stop | null = null;

  function closeIdle(): void {
    for (const { session } of idle.splice(0)) session.close();
  }

  async function take(wanted: EmailSettings): Promise<Pooled | Outcome> {
    const isPrivate = allowPrivate();
    const name = JSON.stringify([wanted, isPrivate]);
    for (let found = idle.pop(); found !== undefined; found = idle.pop()) {
      if (found.session.isOpen() && found.settings === name) return found;
      found.session.close();
    }
    const opened = await openSmtp(wanted, isPrivate, lookup);
    return opened.ok ? { session: opened.session, settings: name, sent: 0 } : opened.outcome;
  }

  function giveBack(pooled: Pooled): void {
    pooled.sent += 1;
    if (!pooled.session.isOpen() || pooled.sent >= MESSAGES_A_CONNECTION) {
      pooled.session.close();
      return;
    }
    idle.push(pooled);
    ending?.();
    ending = clock.after(IDLE_MS, closeIdle);
  }

  async function post(letter: Letter): Promise<Outcome> {
    const now = settings();
    if (now === null) return { kind: 'failed', reason: 'not_set_up' };
    const raw = await compose(letter, now);
    const taken = await take(now);
    if ('kind' in taken) return taken;
    const outcome = await taken.session.send({ from: now.fromAddress, to: letter.to, raw });
    giveBack(taken);
    return outcome;
  }

  return {
    kind: 'email',
    most: AT_ONCE,
    post,
    send({ key, update, thread, address, language, unsubscribe }) {
      const message = emailMessage(update, language, unsubscribe);
      return post({ key, to: address, ...message, at: update.sentAt, thread, unsubscribe });
    },
    close() {
      ending?.();
      closeIdle();
    },
  };
}

/** The whole message. Its id is the letter's key, and all of a thread refer to the same beginning. */
function compose(letter: Letter, { fromName, fromAddress }: EmailSettings): Promise<Buffer> {
  const { key, to, subject, text, html, at } = letter;
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  const thread = letter.thread === null ? null : `<${letter.thread}@${domain}>`;
  return new MailComposer({
    from: { name: fromName, address: fromAddress },
    to: { name: '', address: to },
    subject,
    text,
    html,
    date: new Date(toMs(at)),
    messageId: `<${key}@${domain}>`,
    ...(thread === null ? {} : { inReplyTo: thread, references: [thread] }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...unsubscribeHeaders(letter.unsubscribe),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** By these a mail program ends it with one click of its own (RFC 8058), which it may do over https alone. */
function unsubscribeHeaders(link: string | null) {
  if (link === null) return {};
  // Written as it is: folded, some readers would take the break for a part of the address.
  const header = { 'List-Unsubscribe': { prepared: true, value: `<${link}>` } };
  if (!link.startsWith('https://')) return header;
  return { ...header, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}
