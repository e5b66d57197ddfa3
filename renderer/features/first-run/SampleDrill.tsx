import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import css from './FirstRun.module.css';

/** How long the sample incident really was, in minutes: 21:04 to 18:19 of the next day. */
const REAL_MINUTES = 1_275;

const SPEEDS = [10, 60, 300];

/** The sample incident: a real one, sped up, as a drill. */
export function SampleDrill() {
  const { t } = useTranslation('first-run');
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const language = usePreference((preferences) => preferences.language);
  const [speed, setSpeed] = useState(60);
  const { attempt, isBusy, refused } = useAttempt();
  return (
    <section className={css['card']} aria-labelledby="sample-drill">
      <h2 id="sample-drill" className={css['heading']}>
        {t('sample.heading')}
      </h2>
      <p>{t('sample.text')}</p>
      <fieldset className={css['speeds']}>
        <legend>{t('sample.speed')}</legend>
        {SPEEDS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="sample-speed"
              checked={choice === speed}
              onChange={() => setSpeed(choice)}
            />
            <span>
              <strong>{choice}×</strong> {t('sample.about', { time: lengthAt(choice, language) })}
            </span>
          </label>
        ))}
      </fieldset>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <Button
        size="touch"
        icon={<Play size={18} aria-hidden="true" />}
        isDisabled={isBusy}
        onPress={() =>
          attempt(async () => {
            const { incident } = await workspace.api.startDrill({ speed, language });
            navigate(`/incidents/${encodeURIComponent(incident)}`);
          })
        }
      >
        {t('sample.play')}
      </Button>
    </section>
  );
}

/** How long the drill takes at a speed: whole hours from two on, minutes below. */
function lengthAt(speed: number, language: string): string {
  const minutes = REAL_MINUTES / speed;
  const inHours = minutes >= 90;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: inHours ? 'hour' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(inHours ? minutes / 60 : minutes);
}
