import { useTranslation } from 'react-i18next';
import { dayClockFormat } from '#renderer/components/day-time.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { PlanProblem } from '#shared/shifts/plan-problems.ts';
import type { SeatedShift } from '#shared/shifts/shift.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What is wrong with a plan, in a sentence of the reader's language. */
export function useProblemWords(): (problem: PlanProblem<SeatedShift>) => string {
  const { t, i18n } = useTranslation('shifts');
  const state = useRoomView((view) => view.state);
  const seat = useSeatName();
  const time = dayClockFormat(i18n.language);
  const at = (instant: Instant) => time.format(new Date(instant));
  const hours = (value: number) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value);
  return (problem) => {
    switch (problem.kind) {
      case 'hole':
        return t('problem.hole', { seat: seat(problem.seat), from: at(problem.from), to: at(problem.to) });
      case 'short-overlap':
      case 'long-overlap':
        if (problem.severity === 'amber' && problem.kind === 'long-overlap')
          return t('problem.one-place-for-two', {
            seat: seat(problem.coming.seat),
            at: at(problem.coming.from),
            hours: hours(problem.minutes / 60),
            first: nameOf(state, problem.leaving.person),
            second: nameOf(state, problem.coming.person),
          });
        return t(`problem.${problem.kind}`, {
          seat: seat(problem.coming.seat),
          at: at(problem.coming.from),
          count: Math.round(problem.minutes),
        });
      default:
        return t(`problem.${problem.kind}`, {
          name: nameOf(state, problem.shift.person),
          seat: seat(problem.shift.seat),
          at: at(problem.shift.from),
          hours: 'hours' in problem ? hours(problem.hours) : '',
          odds: 'odds' in problem ? t(`odds.${problem.odds}`) : '',
        });
    }
  };
}
