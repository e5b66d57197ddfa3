import type { WatchedRole } from '#shared/incident/roles.ts';

/** A dialog about one person that is asked for. */
export interface PersonRequest {
  readonly kind:
    | 'give-role'
    | 'put-in-team'
    | 'describe'
    | 'release'
    | 'remove'
    | 'warn'
    | 'swoop'
    | 'restore';
  readonly participant: string;
}

/** Rest: ordered for somebody (null: for whoever needs it most), or a break of one's own. */
export type RestRequest =
  | { readonly kind: 'order-rest'; readonly participant: string | null }
  | { readonly kind: 'take-break'; readonly participant: string };

/** A dialog about a team that is asked for. */
export interface TeamRequest {
  readonly kind: 'name-lead' | 'rename-team';
  readonly team: string;
}

/** Command is to be offered to somebody: the transfer has a dialog of its own. */
export interface HandOverRequest {
  readonly kind: 'hand-over';
  readonly participant: string;
}

/** A dialog about people that is asked for, here or by another part of the screen. */
export type PeopleRequest =
  | PersonRequest
  | RestRequest
  | TeamRequest
  | { readonly kind: 'split-teams' | 'stand-down' }
  | { readonly kind: 'assign-role'; readonly role: WatchedRole };
