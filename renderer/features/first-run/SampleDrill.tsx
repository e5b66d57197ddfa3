import { Play } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { DrillName } from '#shared/protocol/rest/health.ts';
import css from './FirstRun.module.css';

/** How long each drill is in its own time, in minutes, how fast it can play, and how it is named in the texts. */
const DRILLS = {
  /** A real one: 21:04 to 18:19 of the next day. */
  database: { minutes: 1_275, speeds: [10, 60, 300], speed: 60, words: 'sample' },
  sev1: { minutes: 40, speeds: [1, 5, 20], speed: 5, words: 'sev1' },
} as const;

/** An incident that plays by itself, as a drill. */
export function SampleDrill({ script }: { readonly script: DrillName }) {
  const { minutes, speeds, words, ...usual } = DRILLS[script];
  const { t } = useTranslation('first-run');
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const language = usePreference((preferences) => preferences.language);
  const [speed, setSpeed] = useState<number>(usual.speed);
  const { attempt, isBusy, refused } = useAttempt();
  return (
    <section className={css['card']} aria-labelledby={`${script}-drill`}>
      <h2 id={`${script}-drill`} className={css['heading']}>
        {t(`${words}.heading`)}
      </h2>
      <p>{t(`${words}.text`)}</p>
      <fieldset className={css['speeds']}>
        <legend>{t('sample.speed')}</legend>
        {speeds.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`${script}-speed`}
              checked={choice === speed}
              onChange={() => setSpeed(choice)}
            />
            <span>
              <strong>{choice}×</strong> {t('sample.about', { time: lengthAt(minutes, choice, language) })}
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
            const { incident } = await workspace.api.startDrill({ speed, language, script });
            navigate(`/incidents/${encodeURIComponent(incident)}`);
          })
        }
      >
        {t(`${words}.play`)}
      </Button>
    </section>
  );
}

/** How long the drill takes at a speed: whole hours from two on, minutes below. */
function lengthAt(real: number, speed: number, language: string): string {
  const minutes = real / speed;
  const inHours = minutes >= 90;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: inHours ? 'hour' : 'minute',
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(inHours ? minutes / 60 : minutes);
}
