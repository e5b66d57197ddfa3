import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { stepsOf } from './columns.ts';
import css from './HeatMap.module.css';
import { NightHatch } from './NightHatch.tsx';
import { useLoadWords } from './use-load-words.ts';

/** What the five steps and the hatching mean. */
export function Legend({ isWeeks }: { readonly isWeeks: boolean }) {
  const { t } = useTranslation('load');
  const say = useLoadWords();
  const hatch = useId();
  const steps = stepsOf(isWeeks);
  return (
    <ul className={css['legend']}>
      {steps.map((above, index) => {
        const upTo = steps[index + 1];
        return (
          <li key={above}>
            <svg className={css['svg']} width={18} height={14} aria-hidden="true">
              <g className={css['cell']} data-step={index + 1}>
                <rect width={18} height={14} rx={3} />
              </g>
            </svg>
            {upTo === undefined
              ? t('legend.more', { hours: say.hours(above) })
              : t('legend.upTo', { hours: say.hours(upTo) })}
          </li>
        );
      })}
      <li>
        <svg className={css['svg']} width={18} height={14} aria-hidden="true">
          <NightHatch id={hatch} />
          <g className={css['cell']} data-step={0}>
            <rect width={18} height={14} rx={3} />
            <rect className={css['night']} y={9} width={18} height={5} fill={`url(#${hatch})`} />
          </g>
        </svg>
        {t('legend.night')}
      </li>
    </ul>
  );
}
