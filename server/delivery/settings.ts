import type { z } from 'zod';
import type { ChannelsAnswer, channelsChangeSchema } from '#shared/protocol/rest/delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { EmailSettings } from './email-settings.ts';

/** How the workspace's channels are set up. */
export interface ChannelSettings {
  /** With its password: for whoever sends. */
  readonly email: () => EmailSettings | null;
  readonly allowPrivate: () => boolean;
  /** Without any secret: that there is one is all that is told. */
  readonly shown: () => ChannelsAnswer;
  readonly change: (change: z.output<typeof channelsChangeSchema>) => void;
}

const EMAIL = 'email';
const ALLOW_PRIVATE = 'allow-private';

/** The settings of channels in the store, each read when it is needed. */
export function channelSettings(store: Pick<DeliveryStore, 'channel' | 'setChannel'>): ChannelSettings {
  const email = (): EmailSettings | null => {
    const kept = store.channel(EMAIL);
    return kept === undefined ? null : (JSON.parse(kept) as EmailSettings);
  };
  const allowPrivate = (): boolean => store.channel(ALLOW_PRIVATE) !== undefined;
  return {
    email,
    allowPrivate,
    shown() {
      const kept = email();
      if (kept === null) return { allowPrivate: allowPrivate(), email: null };
      const { password, ...rest } = kept;
      return { allowPrivate: allowPrivate(), email: { ...rest, hasPassword: password !== null } };
    },
    change({ email: next, allowPrivate: allowed }) {
      if (allowed !== undefined) store.setChannel(ALLOW_PRIVATE, allowed ? 'true' : null);
      if (next === null) store.setChannel(EMAIL, null);
      if (next === null || next === undefined) return;
      const before = email();
      // A kept password goes to the server that it was given for, and to no other.
      const isSame = before?.host === next.host && before.port === next.port && before.user === next.user;
      const password =
        next.password === undefined ? (isSame ? (before?.password ?? null) : null) : next.password;
      store.setChannel(EMAIL, JSON.stringify({ ...next, password }));
    },
  };
}
