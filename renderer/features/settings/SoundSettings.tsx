import { Play } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { useSoundPlayer } from '#renderer/state/sounds/SoundProvider.tsx';
import { SOUNDS } from '#renderer/state/sounds/score.ts';
import { usePreference, useSetPreferences } from '#renderer/state/WorkspaceProvider.tsx';
import { Choice } from './Choice.tsx';
import css from './SoundSettings.module.css';

/** Sound on this screen: on or off, how loud, and each of the sounds to be heard once before it matters (CLOCK-3). */
export function SoundSettings() {
  const { t } = useTranslation('settings');
  const muted = usePreference((preferences) => preferences.muted);
  const volume = usePreference((preferences) => preferences.volume);
  const set = useSetPreferences();
  const player = useSoundPlayer();
  const loudness = useId();
  return (
    <div className={css['sound']}>
      <Choice
        legend={t('sound')}
        options={[
          { value: 'on', label: t('sounds.on') },
          { value: 'off', label: t('sounds.off') },
        ]}
        value={muted ? 'off' : 'on'}
        onChange={(value) => set({ muted: value === 'off' })}
      />
      <p className={css['hint']}>{t('soundHint')}</p>
      <label className={css['volume']} htmlFor={loudness}>
        {t('volume')}
        <input
          id={loudness}
          type="range"
          min={10}
          max={100}
          step={10}
          value={volume}
          aria-valuetext={t('volumeValue', { percent: volume })}
          onChange={(event) => set({ volume: Number(event.target.value) })}
        />
      </label>
      <ul className={css['tests']} aria-label={t('soundTests')}>
        {SOUNDS.toReversed().map((sound) => (
          <li key={sound}>
            <TouchButton
              kind="quiet"
              icon={<Play size={16} aria-hidden="true" />}
              onClick={async () => {
                await player.enable();
                player.play([sound], volume / 100);
              }}
            >
              {t(`soundOf.${sound}`)}
            </TouchButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
