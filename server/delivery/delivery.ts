import type { Clock, Stop } from '#server/clock.ts';
import type { Frame } from '#server/room/published.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Store } from '#server/store/store.ts';
import type { UnsubscribeLinks } from '#server/subscribers/unsubscribe-links.ts';
import { afterAttempt, type Outcome, type Standing, TIME_TO_LIVE_MS } from '#shared/delivery/attempt.ts';
import { CHANNELS, type ChannelKind } from '#shared/delivery/delivery.ts';
import type { Update } from '#shared/delivery/update.ts';
import type { EventData } from '#shared/incident/event.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { MINUTE, msBetween, plus, SECOND } from '#shared/time/instant.ts';
import type { Channel, Message } from './channel.ts';
import type { DeliveryStore, Dispatch, Parcel } from './delivery-store.ts';

export interface DeliveryOptions {
  readonly deliveries: DeliveryStore;
  readonly store: Pick<Store, 'read' | 'summary'>;
  readonly rooms: Pick<Rooms, 'subscribe'>;
  readonly clock: Clock;
  readonly channels: Readonly<Record<ChannelKind, Channel>>;
  /** Where a recipient ends it themselves; null where there is no such place. */
  readonly unsubscribeLink: UnsubscribeLinks['linkOf'];
  /** A number in [0, 1), for the jitter of what is tried again. */
  readonly draw: () => number;
  /** Whether the record was restored from an older copy: then nobody knows what of the outbox went out since. */
  readonly restored: boolean;
  readonly report: (what: string, error: unknown) => void;
}

export interface Delivery {
  readonly run: () => void;
  /** The deliveries of an incident were changed from outside: looks for what there is to do, and tells of it. */
  readonly changed: (incident: string) => void;
  /** Hears at most once a second of each incident whose deliveries stand otherwise now. */
  readonly subscribe: (listener: (incident: string) => void) => Stop;
  /** Takes nothing new, and waits a little for what is under way. */
  readonly stop: () => Promise<void>;
}

const NEWS_MS = SECOND;
const LONGEST_SLEEP_MS = MINUTE;
/** Where the storage fails, it is asked again after this. */
const STORAGE_WAIT_MS = SECOND;
/** What answers no sooner is found as unknown at the next start. */
const LAST_ANSWERS_MS = 2 * SECOND;

/**
 * The transactional outbox (CAST-4): makes the deliveries of each sent update, and makes each of them once. That it
 * is being sent is durable before the attempt; what is found so after a crash is a doubt, and a human's.
 */
export function startDelivery(options: DeliveryOptions): Delivery {
  const { deliveries, store, rooms, clock, channels, unsubscribeLink, draw, report } = options;
  const listeners = new Set<(incident: string) => void>();
  const underWay = new Map<string, Promise<void>>();
  const busy: Record<ChannelKind, number> = {
    email: 0,
    sms: 0,
    slack: 0,
    teams: 0,
    webhook: 0,
    statuspage: 0,
  };
  /** What attempts came to and is not written down yet; kept until it is. */
  let settled: { readonly parcel: Parcel; readonly standing: Standing }[] = [];
  const updates = new Map<string, Update | null>();
  const news = new Set<string>();
  let newsTimer: Stop | null = null;
  let timer: Stop | null = null;
  let isAsked = false;
  let isStopped = false;
  let unsubscribe: Stop | null = null;

  function ask(): void {
    if (isAsked || isStopped) return;
    isAsked = true;
    // Everything that is settled in the same turn is written in one transaction.
    setImmediate(() => {
      isAsked = false;
      if (!isStopped) look();
    });
  }

  function look(): void {
    timer?.();
    let wait = LONGEST_SLEEP_MS;
    try {
      writeDown();
      for (const dispatch of deliveries.toMake()) make(dispatch);
      const now = clock.now();
      for (const incident of deliveries.expire(now)) noticed(incident);
      for (const kind of CHANNELS) take(kind);
      const next = deliveries.nextDue();
      if (next !== null) wait = Math.min(wait, Math.max(10, msBetween(now, next)));
    } catch (error) {
      report('the outbox cannot be worked on', error);
      wait = STORAGE_WAIT_MS;
    }
    // What is due and finds no free place is taken when one is.
    const isFull = CHANNELS.some((kind) => busy[kind] >= channels[kind].most);
    timer = clock.after(isFull ? STORAGE_WAIT_MS : wait, ask);
  }

  function writeDown(): void {
    if (settled.length === 0) return;
    const rows = settled.map(({ parcel, standing }) => ({ key: parcel.key, standing }));
    deliveries.settle(rows, clock.now());
    for (const { parcel } of settled) noticed(parcel.incident);
    settled = [];
  }

  function make(dispatch: Dispatch): void {
    deliveries.makeDeliveries(dispatch, plus(dispatch.at, TIME_TO_LIVE_MS));
    noticed(dispatch.incident);
  }

  function take(kind: ChannelKind): void {
    const channel = channels[kind];
    const free = channel.most - busy[kind];
    if (free <= 0) return;
    for (const parcel of deliveries.claim(kind, clock.now(), free)) {
      busy[kind] += 1;
      underWay.set(parcel.key, attempt(channel, parcel));
    }
  }

  async function attempt(channel: Channel, parcel: Parcel): Promise<void> {
    const outcome = await outcomeOf(channel, parcel);
    const { attempts, expiresAt } = parcel;
    const standing = afterAttempt(outcome, { attempts, expiresAt, now: clock.now(), draw: draw() });
    busy[channel.kind] -= 1;
    underWay.delete(parcel.key);
    settled.push({ parcel, standing });
    ask();
  }

  async function outcomeOf(channel: Channel, parcel: Parcel): Promise<Outcome> {
    try {
      const update = updateOf(parcel);
      if (update === null) return { kind: 'failed', reason: 'text_removed' };
      const recipient = deliveries.recipient(parcel.recipient);
      if (recipient === undefined) return { kind: 'failed', reason: 'recipient_removed' };
      const unsubscribe = unsubscribeLink(recipient);
      return await channel.send({ ...messageOf(parcel, update), secret: recipient.secret, unsubscribe });
    } catch (error) {
      report('a delivery ended in a way that tells nothing', error);
      return { kind: 'unknown', reason: 'connection_lost' };
    }
  }

  /** What was sent, as the log has it now: words that were taken back go to nobody. */
  function updateOf({ incident, broadcast }: Parcel): Update | null {
    const name = JSON.stringify([incident, broadcast]);
    const known = updates.get(name);
    if (known !== undefined) return known;
    const dispatch = deliveries.dispatchOf(incident, broadcast);
    const update = dispatch === undefined ? null : readUpdate(store, dispatch);
    // Few are under way at once; more would only hold words for longer.
    if (updates.size >= 16) updates.clear();
    updates.set(name, update);
    return update;
  }

  function noticed(incident: string): void {
    news.add(incident);
    newsTimer ??= clock.after(NEWS_MS, () => {
      newsTimer = null;
      const told = [...news];
      news.clear();
      for (const each of told) for (const listener of listeners) listener(each);
    });
  }

  function hear({ incident, events, state }: Frame): void {
    for (const { type, seq, at, data } of events) {
      if (type === 'log.redacted') updates.clear();
      if (type !== 'broadcast.sent' || state.kind !== 'real') continue;
      const { broadcast, audience } = data as EventData['broadcast.sent'];
      try {
        // The data folder's store did this with the event; one in memory has it from here.
        deliveries.dispatch({ incident, broadcast, seq, audience, at });
      } catch (error) {
        report('a sent update cannot be put into the outbox', error);
      }
      ask();
    }
  }

  return {
    run() {
      const now = clock.now();
      deliveries.doubtUnderWay('server_stopped', now);
      if (options.restored) {
        for (const dispatch of deliveries.toMake()) make(dispatch);
        deliveries.doubtQueued('record_restored', now);
      }
      unsubscribe = rooms.subscribe({ events: hear });
      ask();
    },
    changed(incident) {
      noticed(incident);
      ask();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      isStopped = true;
      unsubscribe?.();
      timer?.();
      newsTimer?.();
      const late = new Promise<void>((resolve) => {
        const end = setTimeout(resolve, LAST_ANSWERS_MS);
        void Promise.all(underWay.values()).then(() => {
          clearTimeout(end);
          resolve();
        });
      });
      await late;
      for (const kind of CHANNELS) channels[kind].close();
      try {
        writeDown();
      } catch (error) {
        report('what was delivered last cannot be written down', error);
      }
    },
  };
}

function messageOf(parcel: Parcel, update: Update): Omit<Message, 'secret' | 'unsubscribe'> {
  const { key, address, language, incident, recipient } = parcel;
  const thread = sha256(JSON.stringify([incident, update.audience, language]));
  return { key, update, thread, recipient, address, language };
}

function readUpdate(store: DeliveryOptions['store'], { incident, broadcast, seq }: Dispatch): Update | null {
  const [event] = store.read(incident, seq - 1, 1);
  const summary = store.summary(incident);
  if (event === undefined || summary === undefined || event.type !== 'broadcast.sent') return null;
  const { text, audience, status, nextUpdateAt } = event.data as Partial<EventData['broadcast.sent']>;
  if (text === undefined || text === REDACTED || audience === undefined || status === undefined) return null;
  return {
    broadcast,
    key: summary.key,
    audience,
    status,
    text,
    sentAt: event.at,
    nextUpdateAt: nextUpdateAt ?? null,
  };
}
