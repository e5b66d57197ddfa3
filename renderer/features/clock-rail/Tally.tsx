import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import type { ClockLevel } from '#shared/incident/clocks/clock.ts';
import css from './Tally.module.css';

/** How many clocks are red and amber, in sight however long the list is. */
export function Tally({ levels }: { readonly levels: readonly ClockLevel[] }) {
  const { t } = useTranslation('app');
  const shown = (['red', 'amber'] as const)
    .map((level) => ({ level, count: levels.filter((each) => each === level).length }))
    .filter(({ count }) => count > 0);
  return (
    <span className={css['tally']}>
      {shown.map(({ level, count }) => (
        <span key={level} className={css['level']}>
          <LevelMark level={level} word={t(`levels.${level}`)} /> {count}
        </span>
      ))}
    </span>
  );
}
