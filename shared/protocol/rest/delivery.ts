import { z } from 'zod';
import { CHANNELS, DELIVERY_REASONS, DELIVERY_STATES } from '#shared/delivery/delivery.ts';
import { idField } from '#shared/incident/fields.ts';
import {
  oneLineField,
  phoneField,
  secretChannelsChange,
  secretChannelsShown,
  slackChannelField,
  statuspageIdField,
  urlField,
} from './channel-settings.ts';

/** An address without a name, in letters that every mail server takes. Nothing in it can begin a header. */
export const emailField = z
  .string()
  .trim()
  .max(254)
  .regex(
    /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
    'an e-mail address such as name@example.com',
  );

/** The key that a receiver verifies signatures with, as Standard Webhooks writes it: 24 to 64 bytes in Base64. */
const signingSecretField = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'a key such as whsec_…, of 24 to 64 bytes in Base64');

const languageField = z.enum(['en', 'ja']);

export const emailSettingsSchema = z.strictObject({
  host: z
    .string()
    .trim()
    .max(253)
    .regex(/^[A-Za-z0-9.:_-]+$/, 'the name of a mail server'),
  port: z.int().min(1).max(65_535),
  /** `tls` from the first byte, `starttls` before anything is said, or none at all. */
  security: z.enum(['tls', 'starttls', 'none']),
  user: oneLineField.max(200),
  fromName: oneLineField.max(80),
  fromAddress: emailField,
});

const passwordField = z.string().max(1_000);

/** What is left out stays as it is; a null takes it away. */
export const channelsChangeSchema = z.strictObject({
  allowPrivate: z.boolean().optional(),
  email: emailSettingsSchema.extend({ password: passwordField.nullable().optional() }).nullable().optional(),
  ...secretChannelsChange,
});

export const channelsSchema = z.object({
  /** Whether targets in private networks may be reached. */
  allowPrivate: z.boolean(),
  email: emailSettingsSchema.extend({ hasPassword: z.boolean() }).nullable(),
  ...secretChannelsShown,
});

/** To whom a channel's settings can be tried; the others are tried by their recipients. */
export const CHANNEL_TESTS = {
  email: testOf(emailField),
  sms: testOf(phoneField),
  slack: testOf(slackChannelField),
  statuspage: testOf(statuspageIdField),
} as const;

export const TESTED_CHANNELS = ['email', 'sms', 'slack', 'statuspage'] as const;

export type TestedChannel = (typeof TESTED_CHANNELS)[number];

function testOf(address: z.ZodType<string, string>) {
  return z.strictObject({ address, language: languageField.default('en') });
}

/** What came of a message that was sent to try a channel. */
export const channelTestedSchema = z.object({
  state: z.enum(['delivered', 'failed', 'unknown']),
  reason: z.enum(DELIVERY_REASONS).nullable(),
  detail: z.string().nullable(),
});

export const MOST_RECIPIENTS_AT_ONCE = 5_000;

/** What is common to all ways of adding recipients to an audience. */
const toAudience = z.strictObject({ audience: idField, language: languageField });

const addressList = z.array(z.string().max(300)).min(1).max(MOST_RECIPIENTS_AT_ONCE);

/** Adds recipients to an audience. A webhook comes with the key of its signature; the URL of Teams is a key itself. */
export const recipientsAddSchema = z.discriminatedUnion('channel', [
  toAudience.extend({ channel: z.literal('email'), addresses: addressList }),
  toAudience.extend({ channel: z.literal('sms'), addresses: addressList }),
  toAudience.extend({ channel: z.literal('webhook'), address: urlField, secret: signingSecretField }),
  toAudience.extend({ channel: z.literal('slack'), address: slackChannelField }),
  toAudience.extend({ channel: z.literal('teams'), url: urlField }),
  toAudience.extend({ channel: z.literal('statuspage'), address: statuspageIdField }),
]);

/** What of a list was added, how many were there before, and what of it is no address. */
export const recipientsAddedSchema = z.object({
  added: z.int(),
  known: z.int(),
  refused: z.array(z.string()),
});

export const recipientsSchema = z.object({
  recipients: z.array(
    z.object({
      id: z.string(),
      audience: idField,
      channel: z.enum(CHANNELS),
      address: z.string(),
      language: languageField,
      /** When they confirmed it themselves; null where the owner entered them. */
      confirmedAt: z.string().nullable(),
    }),
  ),
});

/** Whom an update to an audience reaches now: how many by each channel, and the first of them. */
export const reachSchema = z.object({
  /** Where e-mails say that they can be ended, without anybody's own ticket; null where they do not. */
  unsubscribe: z.string().nullable(),
  channels: z.partialRecord(z.enum(CHANNELS), z.int()),
  first: z.array(z.object({ channel: z.enum(CHANNELS), address: z.string() })),
});

/** So many of those whom an update reaches are named. */
export const NAMED_RECIPIENTS = 20;

const deliveryCountsSchema = z.object({
  queued: z.int(),
  sending: z.int(),
  delivered: z.int(),
  failed: z.int(),
  unknown: z.int(),
  expired: z.int(),
  /** Of the failed: those that are tried again by themselves. */
  again: z.int(),
});

/** Where the deliveries of each update stand, by the update's id. */
export const deliveriesSchema = z.object({ broadcasts: z.record(z.string(), deliveryCountsSchema) });

export const deliveryLinesSchema = z.object({
  deliveries: z.array(
    z.object({
      key: z.string(),
      channel: z.enum(CHANNELS),
      address: z.string(),
      state: z.enum(DELIVERY_STATES),
      attempts: z.int(),
      reason: z.enum(DELIVERY_REASONS).nullable(),
      detail: z.string().nullable(),
      dueAt: z.string().nullable(),
      changedAt: z.string(),
    }),
  ),
});

/** What a human decides about deliveries that wait for one: one of them, or all that stand alike. */
export const deliveryVerdictSchema = z.strictObject({
  verdict: z.enum(['resend', 'delivered']),
  which: z.union([
    z.strictObject({ key: idField }),
    z.strictObject({ state: z.enum(['failed', 'unknown', 'expired']) }),
  ]),
});

export const deliveryVerdictDoneSchema = z.object({ changed: z.int() });

export type ChannelsAnswer = Readonly<z.output<typeof channelsSchema>>;
export type ChannelsChange = z.input<typeof channelsChangeSchema>;
export type ChannelTested = Readonly<z.output<typeof channelTestedSchema>>;
export type RecipientsAdd = z.input<typeof recipientsAddSchema>;
export type RecipientsAdded = Readonly<z.output<typeof recipientsAddedSchema>>;
export type RecipientsAnswer = Readonly<z.output<typeof recipientsSchema>>;
export type Reach = Readonly<z.output<typeof reachSchema>>;
export type DeliveriesAnswer = Readonly<z.output<typeof deliveriesSchema>>;
export type DeliveryLinesAnswer = Readonly<z.output<typeof deliveryLinesSchema>>;
export type DeliveryVerdict = z.input<typeof deliveryVerdictSchema>;
export type DeliveryVerdictDone = Readonly<z.output<typeof deliveryVerdictDoneSchema>>;
