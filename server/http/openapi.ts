import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { App } from './app.ts';

/** Describes every route that is registered after this, from the schemas by which they are checked. */
export async function describeRoutes(app: App, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Quarterdeck',
        version,
        description: 'The war room’s REST interface. Errors carry a code and a sentence of one catalogue.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          basic: { type: 'http', scheme: 'basic' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** The description itself. */
export function openApiRoute(app: App): void {
  app.get(
    '/api/v1/openapi.json',
    {
      schema: {
        summary: 'This description',
        tags: ['operation'],
        response: { 200: z.record(z.string(), z.unknown()) },
      },
    },
    async () => app.swagger() as unknown as Record<string, unknown>,
  );
}
