import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import css from './MinutesChoice.module.css';
import { MAX_MINUTES, minutesOf } from './minutes.ts';

/** Some minutes in one tap, or any number of them. */
export function MinutesChoice(props: {
  readonly choices: readonly number[];
  readonly onChosen: (minutes: number) => void;
}) {
  const { choices, onChosen } = props;
  const { t } = useTranslation('my-tasks');
  const [own, setOwn] = useState('');
  const minutes = minutesOf(own);
  return (
    <>
      <div className={css['choices']}>
        {choices.map((choice) => (
          <TouchButton key={choice} onClick={() => onChosen(choice)}>
            {t('minutes', { count: choice })}
          </TouchButton>
        ))}
      </div>
      <form
        className={css['own']}
        onSubmit={(event) => {
          event.preventDefault();
          if (minutes !== null) onChosen(minutes);
        }}
      >
        <TouchField
          label={t('ownMinutes', { max: MAX_MINUTES })}
          value={own}
          onChange={setOwn}
          inputMode="numeric"
          autoComplete="off"
        />
        <TouchButton type="submit" disabled={minutes === null}>
          {t('take')}
        </TouchButton>
      </form>
    </>
  );
}
