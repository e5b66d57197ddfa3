import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { KSS_LABELS, type Kss, SLEEPY } from '#shared/fatigue/sleepiness-scale.ts';
import css from './Sleep.module.css';

const SCALE = Object.keys(KSS_LABELS).map((kss) => Number(kss) as Kss);

/** How sleepy I am now, in the words of the Karolinska scale (FAT-4). */
export function HowSleepy(props: { readonly isBusy: boolean; readonly onSay: (kss: Kss) => void }) {
  const { isBusy, onSay } = props;
  const { t } = useTranslation('sleep');
  const language = usePreference((preferences) => preferences.language);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
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
