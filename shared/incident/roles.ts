/** Roles that an invitation or an assignment can give. Command is claimed or handed over, never given this way. */
export const ASSIGNABLE_ROLES = [
  'deputy',
  'scribe',
  'customer-liaison',
  'internal-liaison',
  'lead',
  'responder',
  'observer',
  'guest',
] as const;

export type AssignableRole = (typeof ASSIGNABLE_ROLES)[number];

/**
 * The role in which somebody acts. `owner` is the workspace's owner outside command; `system` is the server
 * itself and its alert senders.
 */
export const ACTING_ROLES = ['commander', ...ASSIGNABLE_ROLES, 'owner', 'system'] as const;

export type ActingRole = (typeof ACTING_ROLES)[number];

/** Roles whose vacancy is reminded of (ROLE-1). */
export const WATCHED_ROLES = ['deputy', 'scribe', 'customer-liaison', 'internal-liaison'] as const;

export type WatchedRole = (typeof WATCHED_ROLES)[number];
