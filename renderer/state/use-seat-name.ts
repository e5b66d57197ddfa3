import { useTranslation } from 'react-i18next';
import type { Seat } from '#shared/shifts/seat.ts';
import { useRoomView } from './RoomProvider.tsx';

/** How a seat is called in the reader's language: its role, the team that a lead leads, the place where there are several. */
export function useSeatName(): (seat: Seat) => string {
  const { t, i18n } = useTranslation('app');
  const teams = useRoomView(({ state }) => state.teams);
  return ({ role, team, slot }) => {
    const name = team === null ? undefined : teams[team]?.name;
    if (name !== undefined) return t('leadOf', { team: name });
    const word = t(`roles.${role}`).toLocaleLowerCase(i18n.language);
    return slot > 1 ? `${word} ${slot}` : word;
  };
}
