import type { ActingRole } from './roles.ts';

/**
 * Who asks. `owner` holds the workspace; `automation` is the owner's token in a script: the same rights, but it
 * enters a room's people only when it takes command. `system` is the server.
 */
export interface Asker {
  readonly id: string;
  readonly name: string;
  readonly kind: 'person' | 'owner' | 'automation' | 'system';
}

/** Who did it, as an event keeps it: the role is the one at that moment. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: ActingRole;
}
