import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { keptOut, type Trust } from '#server/access/trust.ts';
import { StorageError } from '#server/store/storage-error.ts';
import { HTTP_STATUS } from '#shared/errors/codes.ts';
import { refusal } from '#shared/errors/refusal.ts';
import { errorSchema, type WireError } from '#shared/protocol/error.ts';
import { Refused } from './refused.ts';

/** The body of every answer that is not a success. */
export const errorAnswers = {
  '4xx': z.object({ error: errorSchema }),
  '5xx': z.object({ error: errorSchema }),
};

/** Answers a refusal: the code's status and the catalogue's entry. */
export function answerRefusal(reply: FastifyReply, error: WireError): FastifyReply {
  const { code, message, details } = error;
  const isUnknown = code === 'unauthenticated' || code === 'session_ended';
  if (isUnknown && !reply.hasHeader('www-authenticate')) void reply.header('www-authenticate', 'Bearer');
  if (code === 'rate_limited') void reply.header('retry-after', String(details?.['seconds'] ?? 1));
  return reply.code(HTTP_STATUS[code]).type('application/json').send({ error: { code, message, details } });
}

/** Answers an address that leads to no route because it cannot be read, or names an id longer than any. */
export function onAddressError(trust: Trust) {
  return ({ code }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const unread =
      code === 'FST_ERR_BAD_URL' ? refusal('invalid', { problem: 'address' }) : refusal('not_found');
    // No hook has run for it.
    answerRefusal(reply, keptOut(request.raw, trust) ?? unread);
  };
}

/** Turns whatever a route throws into an answer of the catalogue. */
export function onError(
  error: FastifyError | Refused,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return answerRefusal(reply, refusalOf(error, request));
}

/** What of the catalogue an error is. One that we did not foresee is logged whole. */
export function refusalOf(error: FastifyError | Refused, request: FastifyRequest): WireError {
  if (error instanceof Refused) return error.error;
  if (error instanceof StorageError) {
    request.log.error({ err: error }, 'the record cannot be written');
    return refusal('storage_unavailable');
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refusal('too_large', { limit: sizeOf(request.routeOptions.bodyLimit) });
  const status = error.statusCode ?? 500;
  if (status < 500) return refusal('invalid', { problem: problemIn(error) });
  request.log.error({ err: error }, 'a request failed');
  return refusal('server_failed');
}

function problemIn(error: FastifyError): string {
  const [issue] = hasZodFastifySchemaValidationErrors(error) ? error.validation : [];
  if (issue === undefined) return error.message.slice(0, 300);
  const where = issue.instancePath.split('/').filter(Boolean).join('.');
  return `${where === '' ? '' : `${where}: `}${issue.message ?? ''}`.slice(0, 300);
}

function sizeOf(bytes: number | undefined): string {
  return `${Math.round((bytes ?? 0) / 1024)} kB`;
}
