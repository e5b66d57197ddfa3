import type { Asker } from '#shared/incident/actor.ts';
import { authorise, roleOf } from '#shared/incident/authorise.ts';
import type { CommandType } from '#shared/incident/commands.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import { useRoomView } from './RoomProvider.tsx';
import { useSession } from './WorkspaceProvider.tsx';

/** Whether the reader's role may give a command now (AUTH-1): what they may not is not offered to them. In the past nobody may do anything (TL-5), and in a window that only shows neither. */
export function useMay(): (type: CommandType) => boolean {
  const state = useRoomView((view) => view.state);
  const asker = useAsker();
  const looks = useRoomView(({ past, readsOnly }) => past !== null || readsOnly);
  return (type) => !looks && authorise(state, type, asker).ok;
}

/** The role in which the reader acts, the owner's included; null where they have no place, and where they only look (TL-5). */
export function useActingRole(): ActingRole | null {
  const asker = useAsker();
  return useRoomView(({ state, past, readsOnly }) =>
    past === null && !readsOnly ? roleOf(state, asker) : null,
  );
}

function useAsker(): Asker {
  const session = useSession();
  const me = useRoomView((view) => view.me);
  return { id: me, name: session?.name ?? '', kind: session?.owner === true ? 'owner' : 'person' };
}
