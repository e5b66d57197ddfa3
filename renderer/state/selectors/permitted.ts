import { authorise } from '#shared/incident/authorise.ts';
import type { CommandType } from '#shared/incident/commands.ts';
import type { RoomView } from '../room-store.ts';
import type { Session } from '../workspace.ts';

/** Whether the reader's role may give a command now: what they may not is not offered (AUTH-1). */
export function permitted({ state, me }: RoomView, session: Session | null, type: CommandType): boolean {
  if (session === null) return false;
  const kind = session.owner ? 'owner' : 'person';
  return authorise(state, type, { id: me, name: session.name, kind }).ok;
}
