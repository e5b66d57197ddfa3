import type { FastifyRequest } from 'fastify';
import { holdsWorkspace, type Identity, mayHavePlace } from '#server/access/sessions.ts';
import type { TokenBucket } from '#server/limits/token-bucket.ts';
import { refusal } from '#shared/errors/refusal.ts';
import type { Asker } from '#shared/incident/actor.ts';
import type { Services } from './app.ts';
import { Refused } from './refused.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once a guard of the route has found out. */
    identity: Identity | null;
  }
}

type Guard = (request: FastifyRequest) => Promise<void>;

/** Lets whoever is signed in pass. Guards run before the body is read. */
export function signedIn(services: Services): Guard {
  return async (request) => {
    request.identity = identify(request, services);
  };
}

/** Lets the workspace's owner pass. */
export function workspaceOwner(services: Services): Guard {
  return async (request) => {
    request.identity = identify(request, services);
    if (!holdsWorkspace(request.identity.asker)) throw new Refused(refusal('owner_only'));
  };
}

/**
 * Lets pass whoever may have a place in the incident that the address names (`:id`). Others are told what they are
 * told of an unknown id (AUTH-5).
 */
export function incidentMember(services: Services): Guard {
  return async (request) => {
    request.identity = identify(request, services);
    const { id } = request.params as { readonly id: string };
    if (!mayHavePlace(services.access, request.identity.asker, id)) throw new Refused(refusal('not_found'));
  };
}

/**
 * Asks once more where a body came after the guard: it may have come slowly, and the session was ended meanwhile
 * (AUTH-2).
 */
export function stillSignedIn({ sessions }: Services): Guard {
  return async (request) => {
    if (request.body === undefined || (request.identity?.session ?? null) === null) return;
    const answer = sessions.authenticate(bearerOf(request));
    if (!answer.ok) throw new Refused(answer.error);
  };
}

/** Whom the route's guard let pass. */
export function identityOf(request: FastifyRequest): Identity {
  if (request.identity === null) throw new Error('this route has no guard');
  return request.identity;
}

/** Who asks, for the rooms. */
export function askerOf(request: FastifyRequest): Asker {
  return identityOf(request).asker;
}

/** The token of `Authorization: Bearer …`. */
export function bearerOf(request: FastifyRequest): string | undefined {
  return /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** Counts a wrong token or invitation; throws where there were too many. */
export function countFailure({ raw }: FastifyRequest, { allowances, senderOf }: Services): void {
  takeFrom(allowances.failures(senderOf(raw)));
}

/** Takes one from an allowance; throws where nothing is left. */
export function takeFrom(bucket: TokenBucket): void {
  const seconds = bucket.take(performance.now());
  if (seconds > 0) throw new Refused(refusal('rate_limited', { seconds }));
}

function identify(request: FastifyRequest, services: Services): Identity {
  const answer = services.sessions.authenticate(bearerOf(request));
  if (!answer.ok) {
    // Whose session was ended guesses nothing.
    if (answer.error.code === 'unauthenticated') countFailure(request, services);
    throw new Refused(answer.error);
  }
  takeFrom(services.allowances.person(answer.identity.asker));
  return answer.identity;
}
