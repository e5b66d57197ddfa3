import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { TaskReader } from './actions.ts';

const SPEAKS: readonly ActingRole[] = ['commander', 'deputy', 'scribe', 'owner'];

/** The reader, as far as a task's actions depend on them. */
export function useTaskReader(): TaskReader {
  const me = useRoomView((view) => view.me);
  const may = useMay();
  const role = useActingRole();
  return { me, may, speaksForOthers: role !== null && SPEAKS.includes(role) };
}
