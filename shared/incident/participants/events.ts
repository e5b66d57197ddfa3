import type { AssignableRole } from '../roles.ts';

/** What happened to the people in the room. */
export interface ParticipantEvents {
  'participant.joined': {
    readonly participant: string;
    readonly name: string;
    readonly role: AssignableRole;
  };
  /** What is known of somebody for planning: it is theirs to say, or leadership's. */
  'participant.described': {
    readonly participant: string;
    readonly zone: string | null;
    readonly skills: readonly string[];
  };
  'participant.removed': { readonly participant: string; readonly reason: string };
  'participant.restored': { readonly participant: string };
  'participant.warned': {
    readonly warning: string;
    readonly participant: string;
    readonly reason: string | null;
  };
  'participant.acknowledged': { readonly participant: string; readonly warning: string };
  /** An attempt to command over the commander's head was met with the question (AUTH-4). */
  'participant.swooped': {
    readonly participant: string;
    readonly wishes: boolean;
    readonly words: string | null;
  };
  'participant.released': { readonly participant: string; readonly reason: string | null };
  /** Who stays is named; the others are thanked, and released by the events that follow. */
  'participant.stood_down': {
    readonly stay: readonly string[];
    readonly released: readonly string[];
    readonly words: string | null;
  };
  'participant.recalled': { readonly participant: string };
  'role.assigned': {
    readonly role: AssignableRole;
    readonly participant: string;
    readonly from: AssignableRole;
  };
  'role.vacated': { readonly role: AssignableRole; readonly participants: readonly string[] };
}
