import { useActingRole } from '#renderer/state/may.ts';
import { SHOWING_EXECUTIVES } from '#shared/incident/permissions.ts';

/** Whether the reader may show the incident to executives: who may not is not offered it. */
export function useMayShow(): boolean {
  const role = useActingRole();
  return role !== null && SHOWING_EXECUTIVES.roles.includes(role);
}
