import type { z } from 'zod';
import {
  slackSettingsSchema,
  smsSettingsSchema,
  statuspageSettingsSchema,
} from '#shared/protocol/rest/channel-settings.ts';
import {
  type ChannelsAnswer,
  type channelsChangeSchema,
  emailSettingsSchema,
} from '#shared/protocol/rest/delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { EmailSettings } from './email-settings.ts';
import { type KeptChannel, keptChannel } from './kept-channel.ts';

/** What a channel that is signed in by one secret sends with. */
export type WithSecret<Schema extends z.ZodType> = Readonly<z.output<Schema>> & {
  readonly secret: string | null;
};

export type SlackSettings = WithSecret<typeof slackSettingsSchema>;
export type StatuspageSettings = WithSecret<typeof statuspageSettingsSchema>;
export type SmsSettings = WithSecret<typeof smsSettingsSchema>;

/** How the workspace's channels are set up; with their secrets for whoever sends, null where nobody set one up. */
export interface ChannelSettings {
  readonly email: () => EmailSettings | null;
  readonly slack: () => SlackSettings | null;
  readonly statuspage: () => StatuspageSettings | null;
  readonly sms: () => SmsSettings | null;
  readonly allowPrivate: () => boolean;
  /** Without any secret: that there is one is all that is told. */
  readonly shown: () => ChannelsAnswer;
  readonly change: (change: z.output<typeof channelsChangeSchema>) => void;
}

const ALLOW_PRIVATE = 'allow-private';

/** The settings of channels in the store. */
export function channelSettings(store: Pick<DeliveryStore, 'channel' | 'setChannel'>): ChannelSettings {
  const email = keptChannel(store, 'email', emailSettingsSchema, ({ host, port, user }) => [
    host,
    String(port),
    user,
  ]);
  const slack = keptChannel(store, 'slack', slackSettingsSchema, ({ apiUrl }) => [apiUrl]);
  const statuspage = keptChannel(store, 'statuspage', statuspageSettingsSchema, ({ apiUrl }) => [apiUrl]);
  const sms = keptChannel(store, 'sms', smsSettingsSchema, ({ url, header }) => [url, header]);
  const allowPrivate = (): boolean => store.channel(ALLOW_PRIVATE) !== undefined;
  return {
    email() {
      const kept = email.read();
      return kept === null ? null : { ...kept.settings, password: kept.secret };
    },
    slack: () => together(slack),
    statuspage: () => together(statuspage),
    sms: () => together(sms),
    allowPrivate,
    shown() {
      const kept = email.read();
      return {
        allowPrivate: allowPrivate(),
        email: kept === null ? null : { ...kept.settings, hasPassword: kept.secret !== null },
        slack: shown(slack),
        statuspage: shown(statuspage),
        sms: shown(sms),
      };
    },
    change(next) {
      if (next.allowPrivate !== undefined) store.setChannel(ALLOW_PRIVATE, next.allowPrivate ? 'true' : null);
      email.write(next.email && passwordAsSecret(next.email));
      slack.write(next.slack);
      statuspage.write(next.statuspage);
      sms.write(next.sms);
    },
  };
}

function together<Settings extends object>(
  channel: KeptChannel<Settings>,
): (Settings & { readonly secret: string | null }) | null {
  const kept = channel.read();
  return kept === null ? null : { ...kept.settings, secret: kept.secret };
}

function shown<Settings extends object>(
  channel: KeptChannel<Settings>,
): (Settings & { hasSecret: boolean }) | null {
  const kept = channel.read();
  return kept === null ? null : { ...kept.settings, hasSecret: kept.secret !== null };
}

function passwordAsSecret<Settings extends { readonly password?: string | null | undefined }>({
  password,
  ...settings
}: Settings) {
  return { ...settings, secret: password };
}
