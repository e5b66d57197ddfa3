import { z } from 'zod';

/** Fields that channels to people outside are set up with, and what the workspace keeps of each (CAST-1). */

/** Without a user, a password or a fragment: what is secret is a key, and nothing else of it. */
export const urlField = z
  .string()
  .trim()
  .max(2_000)
  .regex(
    /^https?:\/\/(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:[/?][\x21-\x22\x24-\x3f\x41-\x5b\x5d-\x7e]*)?$/i,
    'an address that begins with https://, without @ and #',
  );

export const oneLineField = z
  .string()
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'one line without control characters');

/** What goes into a header: it can neither end nor begin one. */
const secretField = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .regex(/^[\x20-\x7e]+$/, 'signs that a header takes');

/** A channel by its id, or a public one by its name. */
export const slackChannelField = z
  .string()
  .trim()
  .regex(
    /^(?:[CGD][A-Z0-9]{6,30}|#[\p{L}\p{N}_-]{1,80})$/u,
    'the id of a channel, such as C0123456789, or #name',
  );

/** A number that every network understands, whatever stood between its digits. */
export const phoneField = z
  .string()
  .transform((said) => said.replace(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'a phone number such as +4915112345678'));

export const statuspageIdField = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9]{4,40}$/, 'the id of a page on Statuspage');

export const slackSettingsSchema = z.strictObject({ apiUrl: urlField });

export const statuspageSettingsSchema = z.strictObject({
  apiUrl: urlField,
  /** Whether the page tells its own subscribers. */
  notifies: z.boolean(),
});

/** How a gateway calls a thing; empty where it has no such field. */
const nameField = z.string().regex(/^[A-Za-z0-9_.-]{0,40}$/, 'the name of a field');

export const smsSettingsSchema = z.strictObject({
  url: urlField,
  format: z.enum(['json', 'form']),
  fields: z.strictObject({
    to: nameField.min(1),
    text: nameField.min(1),
    from: nameField,
    reference: nameField,
  }),
  /** The sender, as the gateway knows it. */
  from: oneLineField.max(40),
  /** The header that signs in; empty: none. */
  header: z
    .string()
    .regex(
      /^(?!(?:host|connection|content-.*|transfer-encoding)$)[A-Za-z0-9-]{0,60}$/i,
      'the name of a header',
    ),
});

/** What comes in; a secret that is left out stays while what it is for does. */
function changing<Shape extends z.core.$ZodLooseShape>(settings: z.ZodObject<Shape, z.core.$strict>) {
  return settings.extend({ secret: secretField.nullable().optional() }).nullable().optional();
}

/** What goes out. */
function shown<Shape extends z.core.$ZodLooseShape>(settings: z.ZodObject<Shape, z.core.$strict>) {
  return settings.extend({ hasSecret: z.boolean() }).nullable();
}

/** Of the channels that are signed in by one secret: a token, a key, the value of a header. */
export const secretChannelsChange = {
  slack: changing(slackSettingsSchema),
  statuspage: changing(statuspageSettingsSchema),
  sms: changing(smsSettingsSchema),
};

export const secretChannelsShown = {
  slack: shown(slackSettingsSchema),
  statuspage: shown(statuspageSettingsSchema),
  sms: shown(smsSettingsSchema),
};
