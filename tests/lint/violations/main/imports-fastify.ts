// Reported as lint/style/noRestrictedImports: Server libraries belong to server/
import { fastify } from 'fastify';

export const used = fastify;
