import type { CommandType } from '../commands.ts';

const OUTSIDE: readonly CommandType[] = ['broadcast.send', 'status.set_components'];

/**
 * Whether a command reaches people outside the room. Such a one goes out only while its author looks: given without a
 * line, it waits until they say so (SYNC-4).
 */
export function reachesOutside(type: CommandType): boolean {
  return OUTSIDE.includes(type);
}
