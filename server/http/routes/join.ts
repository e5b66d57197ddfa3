import { join } from '#server/access/joining.ts';
import { joinedSchema, joinSchema } from '#shared/protocol/rest/joining.ts';
import type { App, Services } from '../app.ts';
import { bearerOf, countFailure } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';
import { Refused } from '../refused.ts';

/** Opening an invitation (AUTH-2). */
export function joinRoutes(app: App, services: Services): void {
  app.post(
    '/api/v1/join',
    {
      schema: {
        summary: 'Turn an invitation into a session; somebody who is signed in joins one more incident',
        tags: ['people'],
        body: joinSchema,
        response: { 200: joinedSchema, ...errorAnswers },
      },
    },
    async (request) => {
      const { access: store, sessions, rooms, clock } = services;
      const { token, name } = request.body;
      const answer = await join(
        { store, sessions, rooms, clock },
        { token, name, bearer: bearerOf(request) },
      );
      if (answer.ok) return answer.joined;
      countFailure(request, services);
      throw new Refused(answer.error);
    },
  );
}
