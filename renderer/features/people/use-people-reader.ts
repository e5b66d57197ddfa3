import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { PeopleReader } from './actions.ts';

const LEADS: readonly ActingRole[] = ['commander', 'deputy', 'owner'];

/** The reader, as far as what they can do about people depends on them. */
export function usePeopleReader(): PeopleReader {
  const me = useRoomView((view) => view.me);
  const may = useMay();
  const role = useActingRole();
  return { me, may, leads: role !== null && LEADS.includes(role) };
}
