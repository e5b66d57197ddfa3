import { newId } from '#server/access/token.ts';
import type { Clock, Stop } from '#server/clock.ts';
import type { Rooms } from '#server/room/rooms.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { Store } from '#server/store/store.ts';
import type { UnsubscribeLinks } from '#server/subscribers/unsubscribe-links.ts';
import { afterAttempt, type Outcome } from '#shared/delivery/attempt.ts';
import type { ChannelKind } from '#shared/delivery/delivery.ts';
import type { ChannelTested } from '#shared/protocol/rest/delivery.ts';
import type { Channel, Message } from './channel.ts';
import { emailChannel, type Letter } from './channels/email.ts';
import { slackChannel } from './channels/slack.ts';
import { smsChannel } from './channels/sms.ts';
import { statuspageChannel } from './channels/statuspage.ts';
import { teamsChannel } from './channels/teams.ts';
import { webhookChannel } from './channels/webhook.ts';
import { type Delivery, startDelivery } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { type ChannelSettings, channelSettings } from './settings.ts';
import type { Lookup } from './target.ts';

/** What routes and screens need of the delivery of updates. */
export interface Deliveries {
  readonly kept: DeliveryStore;
  readonly settings: ChannelSettings;
  /** The deliveries of an incident were changed from outside: looks for what there is to do, and tells of it. */
  readonly changed: (incident: string) => void;
  readonly subscribe: (listener: (incident: string) => void) => Stop;
  /** Sends one real message, to see whether a channel works; it is of no incident and in no outbox. */
  readonly test: (
    channel: ChannelKind,
    to: Pick<Message, 'address' | 'language' | 'secret'> & { readonly id?: string },
  ) => Promise<ChannelTested>;
  /** Makes one attempt at an e-mail that is no update. */
  readonly post: (letter: Letter) => Promise<Outcome>;
  readonly run: () => void;
  readonly stop: () => Promise<void>;
}

export interface DeliveriesOptions {
  readonly kept: DeliveryStore;
  readonly store: Store;
  readonly rooms: Rooms;
  readonly clock: Clock;
  readonly restored: boolean;
  /** Where a recipient ends it themselves; null where there is no such place. */
  readonly unsubscribeLink: UnsubscribeLinks['linkOf'];
  readonly report: (what: string, error: unknown) => void;
  readonly lookup?: Lookup;
}

const TEST_TEXT = {
  en: 'This is a test. Updates about incidents will come this way.',
  ja: 'これはテストです。今後、障害のお知らせをこの宛先にお送りします。',
} as const;

/** All channels, and the outbox that they empty. */
export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { kept, clock, store, rooms, restored, unsubscribeLink, report, lookup } = options;
  const settings = channelSettings(kept);
  const ways = { allowPrivate: settings.allowPrivate, clock, ...(lookup === undefined ? {} : { lookup }) };
  const email = emailChannel({ ...ways, settings: settings.email });
  const channels: Readonly<Record<ChannelKind, Channel>> = {
    email,
    sms: smsChannel({ ...ways, settings: settings.sms }),
    slack: slackChannel({ ...ways, places: kept, settings: settings.slack }),
    teams: teamsChannel(ways),
    webhook: webhookChannel(ways),
    statuspage: statuspageChannel({ ...ways, places: kept, settings: settings.statuspage }),
  };
  const outbox: Delivery = startDelivery({
    deliveries: kept,
    store,
    rooms,
    clock,
    channels,
    unsubscribeLink,
    draw: Math.random,
    restored,
    report,
  });
  return {
    kept,
    settings,
    changed: outbox.changed,
    subscribe: outbox.subscribe,
    run: outbox.run,
    stop: outbox.stop,
    post: email.post,
    async test(channel, { id, ...to }) {
      const now = clock.now();
      const key = sha256(newId('request'));
      const text = TEST_TEXT[to.language];
      const update = {
        broadcast: 'test',
        key: 'TEST',
        audience: 'executives',
        status: 'monitoring',
        text,
        sentAt: now,
        nextUpdateAt: null,
      } as const;
      const { send, probe = send } = channels[channel];
      const unsubscribe = id === undefined ? null : unsubscribeLink({ id, language: to.language });
      const outcome = await probe({ key, update, thread: key, recipient: null, unsubscribe, ...to });
      const { state, reason, detail } = afterAttempt(outcome, { attempts: 1, expiresAt: now, now, draw: 0 });
      return { state: state === 'delivered' || state === 'unknown' ? state : 'failed', reason, detail };
    },
  };
}
