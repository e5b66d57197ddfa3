import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockFormat } from '#renderer/components/day-time.ts';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { KSS_LABELS, type Kss, SLEEPY } from '#shared/fatigue/sleepiness-scale.ts';
import type { Instant } from '#shared/time/instant.ts';
import css from './Sleep.module.css';

const SCALE = Object.keys(KSS_LABELS).map((kss) => Number(kss) as Kss);

/** How sleepy I am now, in the words of the Karolinska scale (FAT-4). */
export function HowSleepy(props: {
  readonly last: { readonly at: Instant; readonly kss: Kss } | null;
  readonly zone: string;
  readonly isBusy: boolean;
  readonly onSay: (kss: Kss) => void;
}) {
  const { last, zone, isBusy, onSay } = props;
  const { t, i18n } = useTranslation('sleep');
  const language = usePreference((preferences) => preferences.language);
  const [isOpen, setOpen] = useState(false);
  const time = clockFormat(i18n.language, zone);
  return (
    <div>
      {last === null ? null : (
        <p>
          {t('lastReport', { at: time.format(new Date(last.at)), words: KSS_LABELS[last.kss][language] })}
        </p>
      )}
      <TouchButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('howSleepy')}
      </TouchButton>
      {isOpen ? (
        <>
          <p className={css['quiet']}>{t('sleepyMeans')}</p>
          <ol className={css['scale']}>
            {SCALE.map((kss) => (
              <li key={kss}>
                <TouchButton
                  kind={kss >= SLEEPY ? 'danger' : 'plain'}
                  disabled={isBusy}
                  onClick={() => {
                    onSay(kss);
                    setOpen(false);
                  }}
                >
                  {kss} {KSS_LABELS[kss][language]}
                </TouchButton>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}
