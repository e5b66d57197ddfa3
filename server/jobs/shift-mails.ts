import { afterAttempt, type Outcome } from '#shared/delivery/attempt.ts';
import { shiftMessage } from '#shared/delivery/shift-message.ts';
import type { EventData } from '#shared/incident/event.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Clock, Stop } from '../clock.ts';
import type { Letter } from '../delivery/channels/email.ts';
import type { Rooms } from '../room/rooms.ts';
import { reminderIn } from '../shift-reminders/reminder-in.ts';
import { shiftMailOf } from '../shift-reminders/shift-mail-of.ts';
import type { ShiftMailParcel, ShiftMailStore } from '../shift-reminders/shift-mail-store.ts';
import { sha256 } from '../store/sha256.ts';
import type { Store } from '../store/store.ts';
import { attemptAt, letters } from './letters.ts';

export interface ShiftMailsOptions {
  readonly kept: ShiftMailStore;
  readonly store: Pick<Store, 'read'>;
  readonly rooms: Pick<Rooms, 'peek' | 'subscribe'>;
  readonly post: (letter: Letter) => Promise<Outcome>;
  /** The address by which people reach the server. */
  readonly url: () => string;
  readonly hasEmail: () => boolean;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter of what is tried again. */
  readonly draw: () => number;
  /** Whether the record was restored from an older copy: then nobody knows what went out since. */
  readonly restored: boolean;
  readonly report: (what: string, error: unknown) => void;
}

/**
 * Sends reminders of shifts to those who want them by e-mail (SHIFT-2): each once. Its row came with its event, in one
 * transaction; that it is being sent is durable before the attempt, and what may have been taken is left alone. What it says
 * is how things stand when it leaves.
 */
export function shiftMails(options: ShiftMailsOptions): {
  readonly run: () => void;
  readonly stop: () => Promise<void>;
} {
  const { kept, store, rooms, post, url, hasEmail, clock, draw, restored, report } = options;
  let unsubscribe: Stop | null = null;
  const { look, stop } = letters({
    tidy: kept.tidyShiftMails,
    canSend: hasEmail,
    begin(now) {
      const parcel = kept.claimShiftMail(now);
      return parcel === undefined ? undefined : send(parcel, now);
    },
    next: (isFree) => (isFree ? kept.nextShiftMail() : null),
    clock,
    failed: (error) => report('reminders of shifts cannot be mailed', error),
  });

  async function send(parcel: ShiftMailParcel, now: Instant): Promise<void> {
    try {
      const letter = letterOf(parcel, now);
      const dueAt = letter === null ? null : dueAfter(await attempt(letter), parcel);
      kept.settleShiftMail(parcel, dueAt);
    } catch (error) {
      // It stays as being sent, and is over at the next start.
      report('what became of a reminder cannot be written down', error);
    }
  }

  function attempt(letter: Letter): Promise<Outcome> {
    return attemptAt(post, letter, (error) =>
      report('a reminder by e-mail ended in a way that tells nothing', error),
    );
  }

  /** Only what was certainly not taken is tried again, and only while it still says something. */
  function dueAfter(outcome: Outcome, { attempts, expiresAt }: ShiftMailParcel): Instant | null {
    return afterAttempt(outcome, { attempts, expiresAt, now: clock.now(), draw: draw() }).dueAt;
  }

  function letterOf({ incident, seq, person, at }: ShiftMailParcel, now: Instant): Letter | null {
    const contact = kept.shiftContact(person);
    const state = rooms.peek(incident);
    const [event] = store.read(incident, seq - 1, 1);
    if (contact === undefined || contact.confirmedAt === null || state === null) return null;
    if (event?.type !== 'reminder.sent') return null;
    const { language, address } = contact;
    const reminder = reminderIn(state, event.data as EventData['reminder.sent'], contact, now);
    if (reminder === null) return null;
    const link = `${url()}/incidents/${encodeURIComponent(incident)}`;
    return {
      key: sha256(JSON.stringify(['shift', incident, seq, person])),
      to: address,
      ...shiftMessage({ ...reminder, link }, language),
      at,
      thread: null,
      unsubscribe: null,
    };
  }

  return {
    run() {
      kept.doubtShiftMailsUnderWay();
      if (restored) kept.doubtShiftMailsDue();
      unsubscribe = rooms.subscribe({
        events({ events, state }) {
          // A drill reaches nobody outside (INC-3).
          if (state.kind !== 'real') return;
          const mails = events.map(shiftMailOf).filter((mail) => mail !== null);
          try {
            // The data folder's store did this with the event; one in memory has it from here.
            for (const mail of mails) kept.noteShiftMail(mail);
          } catch (error) {
            report('a reminder cannot be put into the outbox', error);
          }
          if (mails.length > 0) look();
        },
      });
      look();
    },
    async stop() {
      unsubscribe?.();
      await stop();
    },
  };
}
