import type { Database } from 'better-sqlite3';
import type { Dispatch, KeptRecipient, Parcel } from '#server/delivery/delivery-store.ts';
import type { Placed, ThreadPlace } from '#server/delivery/places.ts';
import type { DeliveryLine, DeliveryState, Recipient } from '#shared/delivery/delivery.ts';

const RECIPIENT = 'id, audience, channel, address, language, confirmed_at AS confirmedAt';
const DISPATCH = 'incident, broadcast, seq, audience, at';

/** What a human may move: nothing that moves by itself. */
const WAITS_FOR_A_HUMAN = `state IN ('failed', 'unknown', 'expired') AND due_at IS NULL`;
const CHOSEN = `incident = @incident AND broadcast = @broadcast AND (key = @key OR state = @state) AND ${WAITS_FOR_A_HUMAN}`;

export interface CountRow {
  readonly broadcast: string;
  readonly state: DeliveryState;
  readonly number: number;
  readonly again: number;
}

/** Every statement of the outbox, prepared once. */
export function deliveryStatements(db: Database) {
  return {
    channel: db.prepare<[string], { readonly settings: string }>(
      'SELECT settings FROM channels WHERE name = ?',
    ),
    setChannel: db.prepare<[string, string]>(
      'INSERT INTO channels (name, settings) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET settings = excluded.settings',
    ),
    dropChannel: db.prepare<[string]>('DELETE FROM channels WHERE name = ?'),

    recipients: db.prepare<[], Recipient>(`SELECT ${RECIPIENT} FROM recipients ORDER BY number`),
    recipientsOf: db.prepare<[string], Recipient>(
      `SELECT ${RECIPIENT} FROM recipients WHERE audience = ? ORDER BY number`,
    ),
    recipient: db.prepare<[string], KeptRecipient>(
      `SELECT ${RECIPIENT}, secret FROM recipients WHERE id = ?`,
    ),
    addRecipient: db.prepare<[object]>(
      `INSERT INTO recipients (id, audience, channel, address, language, secret)
       VALUES (@id, @audience, @channel, @address, @language, @secret) ON CONFLICT DO NOTHING`,
    ),
    removeRecipient: db.prepare<[string]>('DELETE FROM recipients WHERE id = ?'),
    forgetQueued: db.prepare<[at: string, recipient: string]>(
      `UPDATE deliveries SET state = 'failed', reason = 'recipient_removed', detail = NULL, due_at = NULL,
         changed_at = ? WHERE recipient = ? AND due_at IS NOT NULL`,
    ),
    forgetPlaces: db.prepare<[string]>('DELETE FROM delivery_places WHERE recipient = ?'),
    // What the other side said may name it. Who marked a delivery is nobody outside.
    forgetAddress: db.prepare<[string]>(
      "UPDATE deliveries SET address = '', detail = CASE reason WHEN 'marked' THEN detail END WHERE recipient = ?",
    ),

    dispatch: db.prepare<[Dispatch]>(
      `INSERT INTO dispatches (${DISPATCH}) VALUES (@incident, @broadcast, @seq, @audience, @at)
       ON CONFLICT DO NOTHING`,
    ),
    toMake: db.prepare<[], Dispatch>(`SELECT ${DISPATCH} FROM dispatches WHERE made = 0 ORDER BY at`),
    made: db.prepare<[string, string]>(
      'UPDATE dispatches SET made = 1 WHERE incident = ? AND broadcast = ? AND made = 0',
    ),
    dispatchOf: db.prepare<[string, string], Dispatch>(
      `SELECT ${DISPATCH} FROM dispatches WHERE incident = ? AND broadcast = ?`,
    ),
    addDelivery: db.prepare<[object]>(
      `INSERT INTO deliveries (key, incident, broadcast, recipient, channel, address, language, state, due_at,
         expires_at, changed_at)
       VALUES (@key, @incident, @broadcast, @recipient, @channel, @address, @language, 'queued', @at, @expiresAt, @at)
       ON CONFLICT DO NOTHING`,
    ),

    threadPlace: db.prepare<[object], ThreadPlace>(
      `SELECT place, (SELECT max(sent_at) FROM delivery_places WHERE recipient = @recipient AND thread = @thread) AS newest
       FROM delivery_places WHERE recipient = @recipient AND thread = @thread AND place IS NOT NULL
       ORDER BY number DESC LIMIT 1`,
    ),
    place: db.prepare<[Placed]>(
      `INSERT INTO delivery_places (key, recipient, thread, place, sent_at)
       VALUES (@key, @recipient, @thread, @place, @sentAt) ON CONFLICT DO NOTHING`,
    ),

    // What has a place was taken, whatever became of the process that sent it.
    placedUnderWay: db.prepare<[at: string], { readonly incident: string }>(
      `UPDATE deliveries SET state = 'delivered', reason = NULL, detail = NULL, due_at = NULL, changed_at = ?
       WHERE state = 'sending' AND key IN (SELECT key FROM delivery_places) RETURNING incident`,
    ),
    doubt: db.prepare<[reason: string, at: string], { readonly incident: string }>(
      `UPDATE deliveries SET state = 'unknown', reason = ?, detail = NULL, due_at = NULL, changed_at = ?
       WHERE state = 'sending' RETURNING incident`,
    ),
    doubtQueued: db.prepare<[reason: string, at: string]>(
      `UPDATE deliveries SET state = 'unknown', reason = ?, detail = NULL, due_at = NULL, changed_at = ?
       WHERE due_at IS NOT NULL`,
    ),
    // What was refused until then keeps why in its detail.
    expire: db.prepare<[at: string, now: string], { readonly incident: string }>(
      `UPDATE deliveries SET state = 'expired', reason = coalesce(reason, 'too_old'), due_at = NULL, changed_at = ?
       WHERE due_at IS NOT NULL AND expires_at <= ? RETURNING incident`,
    ),
    claim: db.prepare<[object], Parcel>(
      `UPDATE deliveries SET state = 'sending', due_at = NULL, attempts = attempts + 1, changed_at = @now
       WHERE key IN (SELECT key FROM deliveries WHERE channel = @channel AND due_at <= @now
         ORDER BY due_at LIMIT @most)
       RETURNING key, incident, broadcast, recipient, channel, address, language, attempts, expires_at AS expiresAt`,
    ),
    // Only what is being sent: what was told of it comes once.
    settle: db.prepare<[object]>(
      `UPDATE deliveries SET state = @state, reason = @reason, due_at = @dueAt, changed_at = @at,
         detail = CASE WHEN address <> '' THEN @detail END WHERE key = @key AND state = 'sending'`,
    ),
    nextDue: db.prepare<[], { readonly at: string | null }>(
      'SELECT min(due_at) AS at FROM deliveries WHERE due_at IS NOT NULL',
    ),

    counts: db.prepare<[string], CountRow>(
      `SELECT broadcast, state, count(*) AS number, sum(state = 'failed' AND due_at IS NOT NULL) AS again
       FROM deliveries WHERE incident = ? GROUP BY broadcast, state`,
    ),
    lines: db.prepare<[string, string], DeliveryLine>(
      `SELECT key, channel, address, state, attempts, reason, detail, due_at AS dueAt, changed_at AS changedAt
       FROM deliveries WHERE incident = ? AND broadcast = ? ORDER BY rowid`,
    ),
    resend: db.prepare<[object]>(
      `UPDATE deliveries SET state = 'queued', reason = NULL, detail = NULL, due_at = @now, expires_at = @expiresAt,
         changed_at = @now WHERE ${CHOSEN} AND address <> ''`,
    ),
    mark: db.prepare<[object]>(
      `UPDATE deliveries SET state = 'delivered', reason = 'marked', detail = @by, changed_at = @now
       WHERE ${CHOSEN}`,
    ),
  };
}
