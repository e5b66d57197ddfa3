import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { type Refusal, sentence } from '#shared/errors/refusal.ts';
import { HOUR, type Instant, plus, toMs } from '#shared/time/instant.ts';
import { instantOfLocalTime } from '#shared/time/local-time.ts';
import { wallText, zoneClock } from '#shared/time/zone.ts';
import css from './Sleep.module.css';

/** One sleep, on the wall clock of the home zone. An hour that does not exist, or exists twice, is not guessed. */
export function SleepForm(props: {
  readonly zone: string;
  readonly now: Instant;
  readonly isBusy: boolean;
  readonly onAdd: (sleep: { readonly from: Instant; readonly to: Instant }) => void;
  readonly onClose: () => void;
}) {
  const { zone, now, isBusy, onAdd, onClose } = props;
  const { t, i18n } = useTranslation(['sleep', 'app']);
  const [from, setFrom] = useState(() => written(plus(now, -9 * HOUR), zone));
  const [to, setTo] = useState(() => written(plus(now, -2 * HOUR), zone));
  const [which, setWhich] = useState<'first' | 'second' | undefined>(undefined);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const isTwice = problem?.details.reason === 'local_time_twice';
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const asleep = instantOfLocalTime(from, zone, which);
        const awake = instantOfLocalTime(to, zone, which);
        if (!asleep.ok) return setProblem(asleep.error);
        if (!awake.ok) return setProblem(awake.error);
        setProblem(null);
        onAdd({ from: asleep.value, to: awake.value });
      }}
    >
      <TouchField label={t('asleep')} type="datetime-local" value={from} onChange={setFrom} required />
      <TouchField label={t('awake')} type="datetime-local" value={to} onChange={setTo} required />
      <p className={css['quiet']}>{t('inZone', { zone })}</p>
      {isTwice ? (
        <fieldset className={css['which']}>
          <legend>{t('which')}</legend>
          {(['first', 'second'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="which" checked={which === each} onChange={() => setWhich(each)} />{' '}
              {t(each)}
            </label>
          ))}
        </fieldset>
      ) : null}
      {problem === null ? null : (
        <p role="alert" className={css['refused']}>
          {sentence(problem, i18n.language === 'ja' ? 'ja' : 'en')}
        </p>
      )}
      <div className={css['buttons']}>
        <TouchButton type="submit" kind="primary" disabled={isBusy}>
          {t('save')}
        </TouchButton>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
      </div>
    </form>
  );
}

/** A moment as a field for date and time holds it. */
function written(at: Instant, zone: string): string {
  const clock = zoneClock(zone);
  return clock === undefined ? '' : wallText(clock, toMs(at)).replace(' ', 'T');
}
