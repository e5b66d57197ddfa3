import { newId } from '#server/access/token.ts';
import type { Drills } from '#server/drills.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { drillStartedSchema, drillStartSchema } from '#shared/protocol/rest/health.ts';
import type { App, Services } from '../app.ts';
import { workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { orRefuse, Refused } from '../refused.ts';

/** A minute in a second: the sample's twenty-one hours in as many minutes. */
const SPEED = 60;

/** Starting a drill that plays by itself. */
export function drillsRoutes(app: App, services: Services, drills: Drills | null): void {
  app.post(
    '/api/v1/drills',
    {
      onRequest: workspaceOwner(services),
      schema: {
        summary: 'Start a drill that plays by itself (owner)',
        tags: ['incidents'],
        security: [{ bearer: [] }],
        body: drillStartSchema.optional(),
        response: { 200: drillStartedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      if (drills === null) throw new Refused(refusal('drills_unavailable'));
      const incident = newId('incident');
      const { speed = SPEED, language = 'en', script = 'database' } = request.body ?? {};
      orRefuse(await drills.start({ incident, speed, language, script }));
      return { incident };
    },
  );
}
