import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { ToggleButton } from '#renderer/components/ToggleButton.tsx';
import type { DayRange } from '#shared/load/day-range.ts';
import css from './Load.module.css';
import { lastDays, RANGES } from './range.ts';

/** Over which days: some that are one press away, and any others. */
export function RangeChoice(props: {
  readonly range: DayRange;
  readonly today: string;
  readonly onChange: (range: DayRange) => void;
}) {
  const { range, today, onChange } = props;
  const { t } = useTranslation('load');
  const [isOwn, setOwn] = useState(false);
  const [written, setWritten] = useState(range);
  return (
    <fieldset className={css['ranges']} aria-label={t('range.label')}>
      {RANGES.map((days) => {
        const last = lastDays(days, today);
        return (
          <ToggleButton
            key={days}
            isSelected={!isOwn && range.from === last.from && range.to === last.to}
            onChange={() => {
              setOwn(false);
              setWritten(last);
              onChange(last);
            }}
          >
            {t('range.last', { count: days })}
          </ToggleButton>
        );
      })}
      <ToggleButton isSelected={isOwn} onChange={() => setOwn(true)}>
        {t('range.own')}
      </ToggleButton>
      {isOwn ? (
        <form
          className={css['own']}
          onSubmit={(event) => {
            event.preventDefault();
            onChange(written);
          }}
        >
          <TextField
            label={t('range.from')}
            type="date"
            value={written.from}
            onChange={(from) => setWritten({ ...written, from })}
          />
          <TextField
            label={t('range.to')}
            type="date"
            value={written.to}
            onChange={(to) => setWritten({ ...written, to })}
          />
          <Button type="submit">{t('range.show')}</Button>
        </form>
      ) : null}
    </fieldset>
  );
}
