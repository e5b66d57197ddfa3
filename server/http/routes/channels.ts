import {
  CHANNEL_TESTS,
  channelsChangeSchema,
  channelsSchema,
  channelTestedSchema,
  TESTED_CHANNELS,
  type TestedChannel,
} from '#shared/protocol/rest/delivery.ts';
import type { App, Services } from '../app.ts';
import { workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';

const PATH = '/api/v1/workspace/channels';

const TEST_SUMMARIES: Readonly<Record<TestedChannel, string>> = {
  email: 'Send a real e-mail with the settings as they are kept (owner)',
  slack: 'Post a real message in a channel of Slack (owner)',
  sms: 'Send a real short message (owner)',
  statuspage: 'Ask Statuspage for a page, with the key as it is kept; nothing is published (owner)',
};

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
          'Set channels up; what is left out stays, a secret too while that does which it was given for (owner)',
        body: channelsChangeSchema,
        response: { 200: channelsSchema, ...errorAnswers },
      },
    },
    async (request) => {
      deliveries.settings.change(request.body);
      return deliveries.settings.shown();
    },
  );

  for (const channel of TESTED_CHANNELS)
    app.post(
      `${PATH}/${channel}/test`,
      {
        onRequest,
        schema: {
          ...base,
          summary: TEST_SUMMARIES[channel],
          body: CHANNEL_TESTS[channel],
          response: { 200: channelTestedSchema, ...errorAnswers },
        },
      },
      async ({ body: { address, language } }) =>
        deliveries.test(channel, { address, language, secret: null }),
    );
}
