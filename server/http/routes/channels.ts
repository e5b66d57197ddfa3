import {
  channelsChangeSchema,
  channelsSchema,
  channelTestedSchema,
  channelTestSchema,
} from '#shared/protocol/rest/delivery.ts';
import type { App, Services } from '../app.ts';
import { workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';

const PATH = '/api/v1/workspace/channels';

/** How the workspace's channels to people outside are set up. Secrets come in here, and never go out. */
export function channelsRoutes(app: App, services: Services): void {
  const { deliveries } = services;
  const onRequest = workspaceOwner(services);
  const base = { tags: ['workspace'], security: [{ bearer: [] }] };

  app.get(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'How updates leave, without any secret (owner)',
        response: { 200: channelsSchema, ...errorAnswers },
      },
    },
    async () => deliveries.settings.shown(),
  );

  app.put(
    PATH,
    {
      onRequest,
      schema: {
        ...base,
        summary:
          'Set channels up; what is left out stays, a password too while the server and the user do (owner)',
        body: channelsChangeSchema,
        response: { 200: channelsSchema, ...errorAnswers },
      },
    },
    async (request) => {
      deliveries.settings.change(request.body);
      return deliveries.settings.shown();
    },
  );

  app.post(
    `${PATH}/email/test`,
    {
      onRequest,
      schema: {
        ...base,
        summary: 'Send a real e-mail with the settings as they are kept (owner)',
        body: channelTestSchema,
        response: { 200: channelTestedSchema, ...errorAnswers },
      },
    },
    async (request) =>
      deliveries.test('email', { address: request.body.address, language: 'en', secret: null }),
  );
}
