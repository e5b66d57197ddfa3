import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { everybody } from '#renderer/state/selectors/people.ts';
import { actingRole } from '#shared/incident/participants/lookup.ts';
import { ACTING_ROLES } from '#shared/incident/roles.ts';
import type { AssignmentContext } from './assignment/parse.ts';

/** Who may be named in the assignment line, and by which words for roles. */
export function useAssignmentContext(): AssignmentContext {
  const { t } = useTranslation('app');
  const everyone = useRoomView(everybody);
  const state = useRoomView((view) => view.state);
  return useMemo(() => {
    const there = everyone.filter(({ attendance }) => attendance !== 'removed');
    return {
      people: there.map(({ id, name, attendance, role }) => ({
        id,
        name,
        away: attendance === 'resting' || attendance === 'released' ? attendance : null,
        observes: role === 'observer',
      })),
      roles: ACTING_ROLES.map((role) => ({
        words: [role, t(`roles.${role}`)],
        holders: there
          .filter((person) => person.attendance === 'active' && actingRole(state, person) === role)
          .map(({ id }) => id),
      })),
      defaultMinutes: state.settings.taskMinutes,
    };
  }, [everyone, state, t]);
}
