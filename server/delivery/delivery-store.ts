import type { ShiftMailStore } from '#server/shift-reminders/shift-mail-store.ts';
import type { SubscriberStore } from '#server/subscribers/subscriber-store.ts';
import type { Standing } from '#shared/delivery/attempt.ts';
import type {
  ChannelKind,
  DeliveryCounts,
  DeliveryLine,
  DeliveryReason,
  DeliveryState,
  Recipient,
} from '#shared/delivery/delivery.ts';
import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Places } from './places.ts';

/** An update that was sent, and to whom. */
export interface Dispatch {
  readonly incident: string;
  readonly broadcast: string;
  /** The event that sent it. */
  readonly seq: number;
  readonly audience: AudienceId;
  readonly at: Instant;
}

/** A recipient with the secret that its messages are signed with; null where the channel has none. */
export interface KeptRecipient extends Recipient {
  readonly secret: string | null;
}

/** One that the owner enters: nobody has confirmed it. */
export type NewRecipient = Omit<KeptRecipient, 'confirmedAt'>;

/** A delivery to be made. Its key is the same at each attempt, so that the other side can tell. */
export interface Parcel {
  readonly key: string;
  readonly incident: string;
  readonly broadcast: string;
  readonly recipient: string;
  readonly channel: ChannelKind;
  readonly address: string;
  readonly language: 'en' | 'ja';
  readonly attempts: number;
  readonly expiresAt: Instant;
}

/** Which deliveries of an update a human means: one, or all that stand alike. */
export type Chosen = { readonly key: string } | { readonly state: DeliveryState };

/**
 * The outbox (CAST-4), and whom it is for. Each call is synchronous, one transaction, and durable when it returns;
 * it throws where the storage fails, and then nothing of it has happened.
 */
export interface DeliveryStore extends Places, SubscriberStore, ShiftMailStore {
  channel(name: string): string | undefined;
  /** Null takes it away. */
  setChannel(name: string, settings: string | null): void;

  recipients(audience?: AudienceId): readonly Recipient[];
  recipient(id: string): KeptRecipient | undefined;
  /** Adds those that are not there, and answers how many that were. */
  addRecipients(recipients: readonly NewRecipient[]): number;
  /** Takes one away, its address out of every delivery and open question, its places, and what is still to be sent to it. */
  removeRecipient(id: string, at: Instant): boolean;

  /** Notes that an update was sent; once, however often it is said. */
  dispatch(dispatch: Dispatch): void;
  /** The updates whose deliveries are not made yet, oldest first. */
  toMake(): readonly Dispatch[];
  /** Makes the deliveries of one, one for each recipient of its audience now, unless they are there. */
  makeDeliveries(dispatch: Dispatch, expiresAt: Instant): void;
  dispatchOf(incident: string, broadcast: string): Dispatch | undefined;

  /** What stands as under way although nobody works on it becomes `unknown`, or delivered where a place proves it. */
  doubtUnderWay(reason: DeliveryReason, at: Instant): readonly string[];
  /** The same of all that was still to be sent: it may have gone out since this copy of it was made. */
  doubtQueued(reason: DeliveryReason, at: Instant): void;
  /** What was not taken in its time waits for a human from now on; answers the incidents it is of. */
  expire(now: Instant): readonly string[];
  /** Takes what is due of a channel, oldest first, and writes down that it is being sent, before it is. */
  claim(channel: ChannelKind, now: Instant, most: number): readonly Parcel[];
  settle(settled: readonly { readonly key: string; readonly standing: Standing }[], at: Instant): void;
  /** When something is due next. */
  nextDue(): Instant | null;

  /** Where the deliveries of each of an incident's updates stand; those without any are left out. */
  counts(incident: string): ReadonlyMap<string, DeliveryCounts>;
  lines(incident: string, broadcast: string): readonly DeliveryLine[];
  /** Queues again what a human wants sent again; only what waits for one. Answers how many. */
  resend(
    of: Pick<Dispatch, 'incident' | 'broadcast'>,
    chosen: Chosen,
    now: Instant,
    expiresAt: Instant,
  ): number;
  /** Writes down that a human knows it arrived; only what waits for one. Answers how many. */
  markDelivered(
    of: Pick<Dispatch, 'incident' | 'broadcast'>,
    chosen: Chosen,
    by: string,
    now: Instant,
  ): number;
}
