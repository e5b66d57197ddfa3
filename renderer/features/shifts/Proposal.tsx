import { useTranslation } from 'react-i18next';
import { dayClockFormat } from '#renderer/components/day-time.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useSeatName } from '#renderer/state/use-seat-name.ts';
import type { Bent, ProposedPlan, ProposedShift, Reason, Unmet } from '#shared/shifts/proposed-plan.ts';
import type { Instant } from '#shared/time/instant.ts';
import css from './ShiftsPanel.module.css';
import { useShiftWords } from './use-shift-words.ts';

/** A proposed plan, with the reason for each choice, what it bends, and what nobody can fill. */
export function Proposal({ plan }: { readonly plan: ProposedPlan }) {
  const { t } = useTranslation('shifts');
  const words = useShiftWords();
  const seat = useSeatName();
  const say = useReasons();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
    <section className={css['proposal']} tabIndex={0} aria-label={t('proposeTitle')}>
      {plan.unmet.length === 0 ? null : (
        <ul aria-label={t('unmet')}>
          {plan.unmet.map((unmet) => (
            <li key={`${seat(unmet.seat)} ${unmet.from}`}>
              <LevelMark level="red" word={t('unmetWord')} /> {say.unmet(unmet)}
            </li>
          ))}
        </ul>
      )}
      <ol aria-label={t('proposed')}>
        {plan.shifts.map((shift) => (
          <li key={`${shift.person} ${shift.from}`}>
            <strong>{words({ ...shift.seat, ...shift })}</strong>
            <span className={css['why']}>{say.why(shift)}</span>
            {plan.bent
              .filter((bent) => isOf(bent, shift))
              .map((bent) => (
                <span key={bent.wish.kind} className={css['bent']}>
                  <LevelMark level="amber" word={t('bentWord')} /> {say.bent(bent)}
                </span>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function isOf(bent: Bent, { person, from }: ProposedShift): boolean {
  return bent.person === person && bent.from === from;
}

function useReasons() {
  const { t, i18n } = useTranslation('shifts');
  const seat = useSeatName();
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const time = dayClockFormat(i18n.language);
  const at = (instant: Instant) => time.format(new Date(instant));
  const one = (reason: Reason) =>
    t(`why.${reason.kind}`, { hours: 'hours' in reason ? number.format(reason.hours) : '' });
  return {
    why: ({ why }: ProposedShift) => why.map(one).join(' · '),
    bent: ({ wish, because }: Bent) =>
      `${t(`wish.${wish.kind}`, { hours: number.format(wish.hours) })} ${t(`because.${because}`)}`,
    unmet: ({ seat: of, from, to, why }: Unmet) => {
      const gap = t('gap', { seat: seat(of), from: at(from), to: at(to) });
      if (why.kind === 'nobody') return `${gap} ${t('nobodyAtAll')}`;
      const bars = Object.entries(why.by).map(([bar, count]) => t(`bar.${bar}` as 'bar.busy', { count }));
      return `${gap} ${bars.join(' · ')}`;
    },
  };
}
