import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance } from 'fastify';
import { type RunningServer, type ServerOptions, startServer } from '#server/index.ts';

/** Starts a server and says which routes it has, such as "GET /api/v1/me": asked of Fastify itself, not of a list. */
export async function startAndListRoutes(
  options: ServerOptions,
): Promise<{ readonly server: RunningServer; readonly routes: readonly string[] }> {
  const routes: string[] = [];
  const listen = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      routes.push(...[method].flat().map((each) => `${each} ${url}`));
    });
  };
  subscribe('fastify.initialization', listen);
  try {
    return { server: await startServer(options), routes };
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
}
