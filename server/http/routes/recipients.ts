import { z } from 'zod';
import { newId } from '#server/access/token.ts';
import { shownUrl } from '#server/delivery/channels/teams.ts';
import type { NewRecipient } from '#server/delivery/delivery-store.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { phoneField } from '#shared/protocol/rest/channel-settings.ts';
import {
  channelTestedSchema,
  emailField,
  type RecipientsAdded,
  recipientsAddedSchema,
  recipientsAddSchema,
  recipientsSchema,
} from '#shared/protocol/rest/delivery.ts';
import type { App, Services } from '../app.ts';
import { workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

const PATH = '/api/v1/workspace/recipients';
const params = z.object({ recipient: z.string() });

/** To whom updates go, by audience. */
export function recipientsRoutes(app: App, services: Services): void {
  const { deliveries, clock } = services;
  const onRequest = workspaceOwner(services);
  const base = { tags: ['workspace'], security: [{ bearer: [] }] };

  app.get(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Everybody whom updates go to (owner)',
        response: { 200: recipientsSchema, ...errorAnswers },
      },
    },
    async () => ({ recipients: [...deliveries.kept.recipients()] }),
  );

  app.post(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Add recipients to an audience; what is there already stays once (owner)',
        body: recipientsAddSchema,
        response: { 200: recipientsAddedSchema, ...errorAnswers },
      },
    },
    async ({ body }): Promise<RecipientsAdded> => {
      const { recipients, refused } = recipientsOf(body);
      const known = recipients.length === 0 ? 0 : deliveries.kept.addRecipients(recipients);
      return { added: recipients.length - known, known, refused: [...refused] };
    },
  );

  app.delete(
    `${PATH}/:recipient`,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Remove a recipient: nothing more goes there, and the address is erased (owner)',
        params,
        response: { 200: z.object({ ok: z.literal(true) }), ...errorAnswers },
      },
    },
    async ({ params: { recipient } }) => {
      if (!deliveries.kept.removeRecipient(recipient, clock.now())) throw new Refused(refusal('not_found'));
      return { ok: true as const };
    },
  );

  app.post(
    `${PATH}/:recipient/test`,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Send a real message to one recipient (owner)',
        params,
        response: { 200: channelTestedSchema, ...errorAnswers },
      },
    },
    async ({ params: { recipient: id } }) => {
      const recipient = deliveries.kept.recipient(id);
      if (recipient === undefined) throw new Refused(refusal('not_found'));
      return deliveries.test(recipient.channel, recipient);
    },
  );
}

/** What of a request can be kept, each under an id of its own; a list is taken as far as it can be read. */
function recipientsOf(body: z.output<typeof recipientsAddSchema>): {
  readonly recipients: readonly NewRecipient[];
  readonly refused: readonly string[];
} {
  const { audience, channel, language } = body;
  const kept = (address: string, secret: string | null): NewRecipient => ({
    id: newId('recipient'),
    audience,
    channel,
    address,
    language,
    secret,
  });
  if (channel === 'teams') return { recipients: [kept(shownUrl(body.url), body.url)], refused: [] };
  if (channel === 'webhook') return { recipients: [kept(body.address, body.secret)], refused: [] };
  if (channel === 'slack' || channel === 'statuspage')
    return { recipients: [kept(body.address, null)], refused: [] };
  const field = channel === 'sms' ? phoneField : emailField;
  const read = body.addresses.map((said) => ({ said, address: field.safeParse(said).data }));
  return {
    recipients: read.flatMap(({ address }) => (address === undefined ? [] : [kept(address, null)])),
    refused: read.flatMap(({ said, address }) => (address === undefined ? [said] : [])),
  };
}
