import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { RailReader } from './action.ts';

const LEADS: readonly ActingRole[] = ['commander', 'deputy', 'owner'];
const SPEAKS: readonly ActingRole[] = [...LEADS, 'scribe'];

/** The reader, as far as the rail's actions depend on them. */
export function useRailReader(): RailReader {
  const me = useRoomView((view) => view.me);
  const may = useMay();
  const role = useActingRole();
  return {
    me,
    role,
    may,
    speaksForOthers: role !== null && SPEAKS.includes(role),
    leads: role !== null && LEADS.includes(role),
  };
}
