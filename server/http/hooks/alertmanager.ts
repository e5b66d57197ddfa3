import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ALERT_SENDER, isAlertSender } from '#server/access/alert-sender.ts';
import { holdsWorkspace } from '#server/access/sessions.ts';
import type { Measures } from '#server/measures.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { App, Services } from '../app.ts';
import { bearerOf, countFailure, takeFrom } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';
import { createAlertIntake } from './alert-intake.ts';
import { alertmanagerBodySchema } from './alertmanager-body.ts';

const MAX_BODY_BYTES = 1024 * 1024;

export const ALERTMANAGER_HOOK = '/hooks/alertmanager';

const takenSchema = z.object({ incident: z.string().nullable(), key: z.string().nullable() });

/** Alertmanager's webhook. */
export function alertmanagerHook(app: App, services: Services, measures: Measures): void {
  const intake = createAlertIntake(services.rooms, services.store);

  app.post(
    ALERTMANAGER_HOOK,
    {
      bodyLimit: MAX_BODY_BYTES,
      onRequest: async (request, reply) => {
        const sender = senderOf(request, services);
        if (sender !== null) return takeFrom(services.allowances.alerts(sender));
        void reply.header('www-authenticate', 'Basic realm="quarterdeck"');
        countFailure(request, services);
        throw new Refused(refusal('unauthenticated'));
      },
      schema: {
        summary: 'Alertmanager’s webhook, version 4; bearer token or HTTP basic',
        tags: ['alerts'],
        security: [{ bearer: [] }, { basic: [] }],
        body: alertmanagerBodySchema,
        response: { 200: takenSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const taken = await intake(request.body);
      measures.alerts(taken.ok ? taken.outcome : 'refused');
      if (!taken.ok) throw new Refused(taken.error);
      return { incident: taken.incident, key: taken.key };
    },
  );
}

/** Who reports alerts: the workspace's alert sender, or who holds the workspace. Null for everybody else. */
function senderOf(request: FastifyRequest, { access, sessions }: Services): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined) return null;
  if (isAlertSender(access, authorization)) return ALERT_SENDER;
  const answer = sessions.authenticate(bearerOf(request));
  return answer.ok && holdsWorkspace(answer.identity.asker) ? answer.identity.asker.id : null;
}
