import type { Clock } from '#server/clock.ts';
import type { AssignableRole } from '#shared/incident/roles.ts';
import { PAIRING_CODE_MINUTES } from '#shared/invitations/pairing-code.ts';
import { HOUR, isReached, MINUTE, plus } from '#shared/time/instant.ts';
import type { AccessStore, Invitation } from './access-store.ts';
import { hashOf, newId, newPairingCode, newToken } from './token.ts';

/** Minutes that an invitation lives when nothing is said. */
const TTL_MINUTES = 24 * 60;

const OWNER_TTL_MS = 24 * HOUR;

export interface InvitationRequest {
  readonly incident: string;
  readonly role: AssignableRole;
  readonly name?: string | undefined;
  readonly ttlMinutes?: number | undefined;
  readonly uses?: number | undefined;
  /** A pairing code instead of a link: short enough to be typed, and so for one person and a few minutes. */
  readonly code?: true | undefined;
  readonly invitedBy: string;
}

interface Where {
  readonly store: AccessStore;
  readonly clock: Clock;
}

/** Makes an invitation into one incident and returns its token, which is kept nowhere. */
export function invite({ store, clock }: Where, request: InvitationRequest): string {
  const isCode = request.code === true;
  const token = isCode ? newPairingCode() : newToken();
  const ttlMinutes = isCode ? PAIRING_CODE_MINUTES : (request.ttlMinutes ?? TTL_MINUTES);
  const createdAt = clock.now();
  store.addInvitation({
    id: newId('invite'),
    tokenHash: hashOf(token),
    incident: request.incident,
    role: request.role,
    name: request.name ?? null,
    invitedBy: request.invitedBy,
    createdAt,
    expiresAt: plus(createdAt, ttlMinutes * MINUTE),
    usesLeft: isCode ? 1 : (request.uses ?? 1),
  });
  return token;
}

/** Makes the workspace's one open invitation of its owner (single use) and ends the ones before. */
export function inviteOwner({ store, clock }: Where): string {
  store.endOwnerInvitations();
  const token = newToken();
  const createdAt = clock.now();
  store.addInvitation({
    id: newId('invite'),
    tokenHash: hashOf(token),
    incident: null,
    role: null,
    name: null,
    invitedBy: 'quarterdeck',
    createdAt,
    expiresAt: plus(createdAt, OWNER_TTL_MS),
    usesLeft: 1,
  });
  return token;
}

/** Whether an invitation still lets somebody in. */
export function isUsable(invitation: Invitation, now: string): boolean {
  const expired = invitation.expiresAt !== null && isReached(invitation.expiresAt, now);
  return invitation.usesLeft > 0 && !expired;
}
