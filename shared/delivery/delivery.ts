import type { AudienceId } from '#shared/incident/broadcasts/audience.ts';
import type { Instant } from '#shared/time/instant.ts';

/** By what an update travels to somebody. */
export const CHANNELS = ['email', 'sms', 'slack', 'teams', 'webhook', 'statuspage'] as const;

export type ChannelKind = (typeof CHANNELS)[number];

/**
 * Where one update to one recipient stands (CAST-4). `failed` is tried again while it has a time for that, and waits
 * for a human otherwise; so do `unknown` and `expired`, which are never tried again by themselves.
 */
export const DELIVERY_STATES = ['queued', 'sending', 'delivered', 'failed', 'unknown', 'expired'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a delivery stands where it does, where there is something to say. */
export const DELIVERY_REASONS = [
  'no_connection',
  'no_such_host',
  'target_not_allowed',
  'busy',
  'rejected',
  'sign_in_refused',
  'redirected',
  'channel_not_found',
  'not_in_channel',
  'missing_scope',
  'overtaken',
  'not_set_up',
  'recipient_removed',
  'text_removed',
  'connection_lost',
  'no_answer',
  'doubtful_answer',
  'server_stopped',
  'record_restored',
  'too_old',
  'marked',
] as const;

export type DeliveryReason = (typeof DELIVERY_REASONS)[number];

/** Whom updates to an audience go to. */
export interface Recipient {
  readonly id: string;
  readonly audience: AudienceId;
  readonly channel: ChannelKind;
  /** As people may see it: of a URL that is a secret itself, its host and its last signs. */
  readonly address: string;
  readonly language: 'en' | 'ja';
  /** When they confirmed it themselves; null where the owner entered them. */
  readonly confirmedAt: Instant | null;
}

/** How many of one update's deliveries stand where; `again` of the failed are tried again by themselves. */
export interface DeliveryCounts extends Readonly<Record<DeliveryState, number>> {
  readonly again: number;
}

/** One update to one recipient. */
export interface DeliveryLine {
  readonly key: string;
  readonly channel: ChannelKind;
  /** Empty once the recipient was removed. */
  readonly address: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly reason: DeliveryReason | null;
  /** What the other side said, or who marked it; in its own words. */
  readonly detail: string | null;
  readonly dueAt: Instant | null;
  readonly changedAt: Instant;
}
