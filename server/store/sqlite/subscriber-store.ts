import type { Database } from 'better-sqlite3';
import type { ConfirmationParcel, SubscriberStore, Wish } from '#server/subscribers/subscriber-store.ts';
import { HOUR, type Instant, MINUTE, plus } from '#shared/time/instant.ts';

/** A wish that no mail could be sent for is erased after this; each mail gives it its own time anew. */
const UNASKED_MS = 24 * HOUR;

/** To one address, so that nobody is bombed with mails: so many until its wish is erased, so far apart. */
const MOST_MAILS = 3;
const MAIL_EVERY_MS = 5 * MINUTE;

/** What waits at once: a machine that invents addresses fills no disk. */
const MOST_WAITING = 20_000;

/** Wishes in the data folder's database, beside the recipients that they become. */
export function sqliteSubscriberStore(db: Database): SubscriberStore & {
  /** Erases what is known of an address in one audience; part of a transaction of others. */
  readonly forget: (of: Pick<Wish, 'audience' | 'address'>) => void;
} {
  const sql = statements(db);

  const count = () => sql.count.get()?.number ?? 0;

  const wish = db.transaction((wishes: readonly Wish[], now: Instant) => {
    if (count() + wishes.length > MOST_WAITING) return false;
    const more = {
      now,
      expiresAt: plus(now, UNASKED_MS),
      most: MOST_MAILS,
      before: plus(now, -MAIL_EVERY_MS),
    };
    for (const each of wishes) sql.wish.run({ ...each, ...more });
    return true;
  });

  const claim = db.transaction((tokenHash: string, now: Instant, expiresAt: Instant) => {
    sql.dropKnown.run(now);
    return sql.claim.get({ tokenHash, now, expiresAt });
  });

  const confirm = db.transaction((tokenHash: string, id: string, now: Instant): Wish | undefined => {
    const confirmed = sql.take.get(tokenHash, now);
    if (confirmed !== undefined) sql.addConfirmed.run({ ...confirmed, id, now });
    return confirmed;
  });

  return {
    wish: (wishes, now) => wish.immediate(wishes, now),
    claimConfirmation: (tokenHash, now, expiresAt) => claim.immediate(tokenHash, now, expiresAt),
    settleConfirmation(tokenHash, standing) {
      if (standing.state === 'failed') sql.notTaken.run({ tokenHash, dueAt: standing.dueAt });
      else sql.settle.run(standing.state, tokenHash);
    },
    nextConfirmation: () => sql.nextDue.get()?.at ?? null,
    doubtConfirmationsUnderWay: () => void sql.doubtUnderWay.run(),
    doubtConfirmationsDue: () => void sql.doubtDue.run(),
    wishOf: (tokenHash, now) => sql.wishOf.get(tokenHash, now),
    confirm: (tokenHash, id, now) => confirm.immediate(tokenHash, id, now),
    unconfirmed: count,
    eraseUnconfirmed: (now) => void sql.erase.run(now),
    nextErasure: () => sql.nextEnd.get()?.at ?? null,
    forget: ({ audience, address }) => void sql.forget.run(audience, address),
  };
}

function statements(db: Database) {
  const WISH = 'audience, address, language';
  return {
    count: db.prepare<[], { readonly number: number }>('SELECT count(*) AS number FROM subscriptions'),
    wish: db.prepare<[object]>(
      `INSERT INTO subscriptions (${WISH}, state, due_at, expires_at)
       VALUES (@audience, @address, @language, 'queued', @now, @expiresAt)
       ON CONFLICT (audience, address) DO UPDATE SET language = excluded.language,
         state = CASE WHEN ${MAY_BE_ASKED_AGAIN} THEN 'queued' ELSE state END,
         attempts = CASE WHEN ${MAY_BE_ASKED_AGAIN} THEN 0 ELSE attempts END,
         due_at = CASE WHEN ${MAY_BE_ASKED_AGAIN} THEN @now ELSE due_at END`,
    ),
    dropKnown: db.prepare<[string]>(
      `DELETE FROM subscriptions WHERE due_at <= ? AND EXISTS (SELECT 1 FROM recipients
         WHERE recipients.audience = subscriptions.audience AND recipients.channel = 'email'
           AND recipients.address = subscriptions.address)`,
    ),
    claim: db.prepare<[object], ConfirmationParcel>(
      `UPDATE subscriptions SET state = 'sending', due_at = NULL, token_hash = @tokenHash, mails = mails + 1,
         attempts = attempts + 1, mailed_at = @now, expires_at = @expiresAt
       WHERE number = (SELECT number FROM subscriptions WHERE due_at <= @now ORDER BY due_at, number LIMIT 1)
       RETURNING ${WISH}, attempts, expires_at AS expiresAt`,
    ),
    settle: db.prepare<[state: string, tokenHash: string]>(
      "UPDATE subscriptions SET state = ? WHERE token_hash = ? AND state = 'sending'",
    ),
    // Its token went to nobody, and it does not count as a mail.
    notTaken: db.prepare<[object]>(
      `UPDATE subscriptions SET state = CASE WHEN @dueAt IS NULL THEN 'failed' ELSE 'queued' END, due_at = @dueAt,
         token_hash = NULL, mails = mails - 1 WHERE token_hash = @tokenHash AND state = 'sending'`,
    ),
    nextDue: db.prepare<[], { readonly at: string | null }>(
      'SELECT min(due_at) AS at FROM subscriptions WHERE due_at IS NOT NULL',
    ),
    doubtUnderWay: db.prepare("UPDATE subscriptions SET state = 'unknown' WHERE state = 'sending'"),
    doubtDue: db.prepare(
      "UPDATE subscriptions SET state = 'unknown', due_at = NULL WHERE due_at IS NOT NULL",
    ),

    wishOf: db.prepare<[tokenHash: string, now: string], Wish>(
      `SELECT ${WISH} FROM subscriptions WHERE token_hash = ? AND expires_at > ?`,
    ),
    take: db.prepare<[tokenHash: string, now: string], Wish>(
      `DELETE FROM subscriptions WHERE token_hash = ? AND expires_at > ? RETURNING ${WISH}`,
    ),
    addConfirmed: db.prepare<[object]>(
      `INSERT INTO recipients (id, audience, channel, address, language, confirmed_at)
       VALUES (@id, @audience, 'email', @address, @language, @now)
       ON CONFLICT (audience, channel, address) DO UPDATE SET confirmed_at = coalesce(confirmed_at, @now)`,
    ),
    erase: db.prepare<[string]>('DELETE FROM subscriptions WHERE expires_at <= ?'),
    nextEnd: db.prepare<[], { readonly at: string | null }>(
      'SELECT min(expires_at) AS at FROM subscriptions',
    ),
    forget: db.prepare<[audience: string, address: string]>(
      'DELETE FROM subscriptions WHERE audience = ? AND address = ?',
    ),
  };
}

/** Nothing of it is under way, and the last mail is some time ago and not the last that may be. */
const MAY_BE_ASKED_AGAIN = `(due_at IS NULL AND state <> 'sending' AND mails < @most
  AND coalesce(mailed_at, '') <= @before)`;
