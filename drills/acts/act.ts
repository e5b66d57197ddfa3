import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Person } from '../script/script.ts';

/** What is known only once the play is on. */
export interface Scene {
  /** Participant's id of somebody of the cast who has joined. */
  readonly person: (cast: string) => string;
  /** Id of the task, note or broadcast that another act made. */
  readonly made: (act: string) => string;
  /** The incident's own time. Later than planned where the play is late. */
  readonly now: () => Instant;
}

/** What an act does: it brings its person into the room, or gives a command in their name. */
export type Deed =
  | { readonly kind: 'join'; readonly person: Person }
  | { readonly kind: 'command'; readonly type: CommandType; readonly data: (scene: Scene) => unknown };

/** One thing that one person of the cast does at a moment of the incident's own time. */
export interface Act {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly deed: Deed;
}

/** A deed that gives a command; its data is checked against the command's schema at compile time. */
export function command<Type extends CommandType>(
  type: Type,
  data: (scene: Scene) => CommandInput<Type>,
): Deed {
  return { kind: 'command', type, data };
}
