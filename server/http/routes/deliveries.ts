import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TIME_TO_LIVE_MS } from '#shared/delivery/attempt.ts';
import type { ChannelKind, Recipient } from '#shared/delivery/delivery.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { roleOf } from '#shared/incident/authorise.ts';
import { PERMISSIONS } from '#shared/incident/permissions.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import {
  deliveriesSchema,
  deliveryLinesSchema,
  deliveryVerdictDoneSchema,
  deliveryVerdictSchema,
  NAMED_RECIPIENTS,
  type Reach,
  reachSchema,
} from '#shared/protocol/rest/delivery.ts';
import { plus } from '#shared/time/instant.ts';
import type { App, Services } from '../app.ts';
import { askerOf, incidentMember } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

const PATH = '/api/v1/incidents/:id/deliveries';

/** Where the deliveries of an incident's updates stand, and what humans decide about them (CAST-4). */
export function deliveriesRoutes(app: App, services: Services): void {
  const { deliveries, clock } = services;
  const onRequest = incidentMember(services);
  const base = { tags: ['incidents'], security: [{ bearer: [] }] };
  const params = z.object({ id: z.string(), broadcast: z.string() });

  app.get(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'How many deliveries of each sent update stand where',
        params: params.pick({ id: true }),
        response: { 200: deliveriesSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id } = request.params;
      orRefuse(services.rooms.stateAt(askerOf(request), id));
      return { broadcasts: Object.fromEntries(deliveries.kept.counts(id)) };
    },
  );

  app.get(
    '/api/v1/incidents/:id/audiences/:audience/reach',
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Whom an update to an audience would reach now: for those who may send updates',
        params: z.object({ id: z.string(), audience: z.string() }),
        response: { 200: reachSchema, ...errorAnswers },
      },
    },
    async (request): Promise<Reach> => {
      const { id, audience } = request.params;
      const { kind } = refuseUnlessSending(services, request, id);
      // A drill reaches nobody.
      return reachOf(
        kind === 'drill' ? [] : deliveries.kept.recipients(audience),
        services.subscribers.leavingAt(),
      );
    },
  );

  app.get(
    `${PATH}/:broadcast`,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Each delivery of an update, with its address: for those who may send updates',
        params,
        response: { 200: deliveryLinesSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id, broadcast } = request.params;
      refuseUnlessSending(services, request, id);
      return { deliveries: [...deliveries.kept.lines(id, broadcast)] };
    },
  );

  app.post(
    `${PATH}/:broadcast`,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Send again what waits for a human, or say that it arrived',
        params,
        body: deliveryVerdictSchema,
        response: { 200: deliveryVerdictDoneSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { id: incident, broadcast } = request.params;
      refuseUnlessSending(services, request, incident);
      const { verdict, which } = request.body;
      const now = clock.now();
      const of = { incident, broadcast };
      const changed =
        verdict === 'resend'
          ? deliveries.kept.resend(of, which, now, plus(now, TIME_TO_LIVE_MS))
          : deliveries.kept.markDelivered(of, which, askerOf(request).name, now);
      deliveries.changed(incident);
      return { changed };
    },
  );
}

/** Who may send updates sees where they went, and answers for them, also when the incident is closed. */
function refuseUnlessSending({ rooms }: Services, request: FastifyRequest, incident: string): IncidentState {
  const asker = askerOf(request);
  const { state } = orRefuse(rooms.stateAt(asker, incident));
  const role = roleOf(state, asker);
  if (role === null) throw new Refused(refusal('not_found'));
  if (!PERMISSIONS['broadcast.send'].roles.includes(role))
    throw new Refused(refusal('role_may_not', { role }));
  return state;
}

function reachOf(recipients: readonly Recipient[], unsubscribe: string | null): Reach {
  const channels: Partial<Record<ChannelKind, number>> = {};
  for (const { channel } of recipients) channels[channel] = (channels[channel] ?? 0) + 1;
  const first = recipients.slice(0, NAMED_RECIPIENTS).map(({ channel, address }) => ({ channel, address }));
  return { channels, first, unsubscribe };
}
