import { ALERT_SENDER, alertSenderPassword } from '#server/access/alert-sender.ts';
import { alertSenderSchema } from '#shared/protocol/rest/health.ts';
import type { App, Services } from '../app.ts';
import { workspaceOwner } from '../authentication.ts';
import { errorAnswers } from '../error-answers.ts';

/** What the workspace's alert sender is configured with. */
export function alertSenderRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/alert-sender',
    {
      onRequest: workspaceOwner(services),
      schema: {
        summary: 'Address and credentials for Alertmanager (owner)',
        tags: ['alerts'],
        security: [{ bearer: [] }],
        response: { 200: alertSenderSchema, ...errorAnswers },
      },
    },
    async () => ({
      url: `${services.url()}/hooks/alertmanager`,
      username: ALERT_SENDER,
      password: alertSenderPassword(services.access),
    }),
  );
}
