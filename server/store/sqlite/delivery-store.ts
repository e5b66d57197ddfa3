import type { Database } from 'better-sqlite3';
import Sqlite from 'better-sqlite3';
import type { Chosen, DeliveryStore, Dispatch, NewRecipient } from '#server/delivery/delivery-store.ts';
import type { DeliveryCounts, DeliveryState } from '#shared/delivery/delivery.ts';
import { sha256 } from '../sha256.ts';
import { deliveryStatements } from './delivery-statements.ts';
import { DELIVERIES } from './migrations/0007-deliveries.ts';
import { PLACES } from './migrations/0008-places.ts';
import { SUBSCRIBERS } from './migrations/0009-subscribers.ts';
import { SHIFT_REMINDERS } from './migrations/0012-shift-reminders.ts';
import { sqliteShiftMailStore } from './shift-mail-store.ts';
import { sqliteSubscriberStore } from './subscriber-store.ts';

/** The outbox in memory: the same tables, for a server without a data folder. */
export function memoryDeliveryStore(): DeliveryStore {
  const db = new Sqlite(':memory:');
  db.exec(DELIVERIES);
  db.exec(PLACES);
  db.exec(SUBSCRIBERS);
  db.exec(SHIFT_REMINDERS);
  return sqliteDeliveryStore(db);
}

/** The outbox in the data folder's database. */
export function sqliteDeliveryStore(db: Database): DeliveryStore {
  const sql = deliveryStatements(db);
  const { forget, ...subscribers } = sqliteSubscriberStore(db);

  const addRecipients = db.transaction((recipients: readonly NewRecipient[]) =>
    recipients.reduce((known, recipient) => known + 1 - sql.addRecipient.run(recipient).changes, 0),
  );

  const removeRecipient = db.transaction((id: string, at: string) => {
    const recipient = sql.recipient.get(id);
    if (recipient === undefined) return false;
    sql.removeRecipient.run(id);
    forget(recipient);
    sql.forgetQueued.run(at, id);
    sql.forgetAddress.run(id);
    sql.forgetPlaces.run(id);
    return true;
  });

  const makeDeliveries = db.transaction(
    ({ incident, broadcast, audience, at }: Dispatch, expiresAt: string) => {
      if (sql.made.run(incident, broadcast).changes === 0) return;
      for (const { id, channel, address, language } of sql.recipientsOf.all(audience)) {
        const key = sha256(JSON.stringify([incident, broadcast, channel, id]));
        sql.addDelivery.run({
          key,
          incident,
          broadcast,
          recipient: id,
          channel,
          address,
          language,
          at,
          expiresAt,
        });
      }
    },
  );

  const settle = db.transaction<DeliveryStore['settle']>((settled, at) => {
    for (const { key, standing } of settled) sql.settle.run({ ...standing, key, at });
  });

  const doubtUnderWay = db.transaction((reason: string, at: string) =>
    incidentsOf([...sql.placedUnderWay.all(at), ...sql.doubt.all(reason, at)]),
  );

  const change = db.transaction((run: () => number) => run());

  return {
    ...subscribers,
    ...sqliteShiftMailStore(db),

    channel: (name) => sql.channel.get(name)?.settings,
    setChannel: (name, settings) =>
      void (settings === null ? sql.dropChannel.run(name) : sql.setChannel.run(name, settings)),

    recipients: (audience) =>
      audience === undefined ? sql.recipients.all() : sql.recipientsOf.all(audience),
    recipient: (id) => sql.recipient.get(id),
    addRecipients: (recipients) => addRecipients.immediate(recipients),
    removeRecipient: (id, at) => removeRecipient.immediate(id, at),

    dispatch: (dispatch) => void sql.dispatch.run(dispatch),
    toMake: () => sql.toMake.all(),
    makeDeliveries: (dispatch, expiresAt) => makeDeliveries.immediate(dispatch, expiresAt),
    dispatchOf: (incident, broadcast) => sql.dispatchOf.get(incident, broadcast),

    doubtUnderWay: (reason, at) => doubtUnderWay.immediate(reason, at),
    doubtQueued: (reason, at) => void sql.doubtQueued.run(reason, at),
    expire: (now) => incidentsOf(sql.expire.all(now, now)),
    claim: (channel, now, most) => sql.claim.all({ channel, now, most }),
    settle: (settled, at) => settle.immediate(settled, at),
    nextDue: () => sql.nextDue.get()?.at ?? null,

    threadPlace: (recipient, thread) => sql.threadPlace.get({ recipient, thread }),
    place: (placed) => void sql.place.run(placed),

    counts(incident) {
      const counts = new Map<string, DeliveryCounts>();
      for (const { broadcast, state, number, again } of sql.counts.all(incident)) {
        const before = counts.get(broadcast) ?? NONE;
        counts.set(broadcast, { ...before, [state]: number, again: before.again + again });
      }
      return counts;
    },
    lines: (incident, broadcast) => sql.lines.all(incident, broadcast),
    resend: (of, chosen, now, expiresAt) =>
      change.immediate(() => sql.resend.run({ ...of, ...both(chosen), now, expiresAt }).changes),
    markDelivered: (of, chosen, by, now) =>
      change.immediate(() => sql.mark.run({ ...of, ...both(chosen), by, now }).changes),
  };
}

const NONE: DeliveryCounts = {
  queued: 0,
  sending: 0,
  delivered: 0,
  failed: 0,
  unknown: 0,
  expired: 0,
  again: 0,
};

function incidentsOf(rows: readonly { readonly incident: string }[]): readonly string[] {
  return [...new Set(rows.map(({ incident }) => incident))];
}

function both(chosen: Chosen): { readonly key: string | null; readonly state: DeliveryState | null } {
  return { key: null, state: null, ...chosen };
}
