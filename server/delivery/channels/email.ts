import MailComposer from 'nodemailer/lib/mail-composer';
import type { Clock, Stop } from '#server/clock.ts';
import type { Outcome } from '#shared/delivery/attempt.ts';
import { emailMessage } from '#shared/delivery/email-message.ts';
import { SECOND, toMs } from '#shared/time/instant.ts';
import type { Channel, Message } from '../channel.ts';
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

interface Pooled {
  readonly session: SmtpSession;
  readonly settings: string;
  sent: number;
}

/** E-mail by SMTP, over a few connections that are used again. */
export function emailChannel({ settings, allowPrivate, clock, lookup }: EmailOptions): Channel {
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

  return {
    kind: 'email',
    most: AT_ONCE,
    async send(message) {
      const now = settings();
      if (now === null) return { kind: 'failed', reason: 'not_set_up' };
      const raw = await compose(message, now);
      const taken = await take(now);
      if ('kind' in taken) return taken;
      const outcome = await taken.session.send({ from: now.fromAddress, to: message.address, raw });
      giveBack(taken);
      return outcome;
    },
    close() {
      ending?.();
      closeIdle();
    },
  };
}

/** The whole message. Its id is the delivery's key, and all of a thread refer to the same beginning. */
function compose(message: Message, { fromName, fromAddress }: EmailSettings): Promise<Buffer> {
  const { subject, text, html } = emailMessage(message.update, message.language);
  const domain = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  const thread = `<${message.thread}@${domain}>`;
  return new MailComposer({
    from: { name: fromName, address: fromAddress },
    to: { name: '', address: message.address },
    subject,
    text,
    html,
    date: new Date(toMs(message.update.sentAt)),
    messageId: `<${message.key}@${domain}>`,
    inReplyTo: thread,
    references: [thread],
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
