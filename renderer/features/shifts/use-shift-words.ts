import { useTranslation } from 'react-i18next';
import { dayClockFormat } from '#renderer/components/day-time.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { nameOf, participantOf } from '#shared/incident/participants/lookup.ts';
import type { Seat } from '#shared/shifts/seat.ts';
import type { Instant } from '#shared/time/instant.ts';

/** A shift in words: who, which seat, from when to when, on the reader's clock and on that of whose it is. */
export function useShiftWords(): (
  shift: Seat & {
    readonly person: string;
    readonly from: Instant;
    readonly to: Instant;
  },
) => string {
  const { t, i18n } = useTranslation('shifts');
  const state = useRoomView((view) => view.state);
  const seat = useSeatName();
  return (shift) => {
    const zone = participantOf(state, shift.person)?.zone ?? null;
    const here = range(i18n.language, shift);
    const there = zone === null ? here : range(i18n.language, shift, zone);
    const said = { name: nameOf(state, shift.person), seat: seat(shift), when: here, there };
    return t(there === here ? 'shift' : 'shiftThere', said);
  };
}

function range(
  language: string,
  { from, to }: { readonly from: Instant; readonly to: Instant },
  timeZone?: string,
): string {
  return dayClockFormat(language, timeZone).formatRange(new Date(from), new Date(to));
}
