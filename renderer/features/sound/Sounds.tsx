import { Volume2 } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { startAlarm } from '#renderer/state/sounds/alarm.ts';
import { useHearing, useSoundPlayer } from '#renderer/state/sounds/SoundProvider.tsx';
import type { Sound } from '#renderer/state/sounds/score.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import css from './Sounds.module.css';

/**
 * The room's sounds on this page (CLOCK-3). While muted, what comes passes in silence for good. Where the browser
 * keeps the page silent until it is touched, this says so and is what can be touched.
 */
export function Sounds() {
  const { t } = useTranslation('sound');
  const { view, clock } = useRoom();
  const player = useSoundPlayer();
  const hearing = useHearing();
  const muted = usePreference((preferences) => preferences.muted);
  const volume = usePreference((preferences) => preferences.volume);
  const sound = useEffectEvent((sounds: readonly Sound[]) => {
    if (!muted) player.play(sounds, volume / 100);
  });
  useEffect(
    () => startAlarm({ view, clock, page: document, sound: (sounds) => sound(sounds) }),
    [view, clock],
  );
  if (muted || hearing !== 'blocked') return null;
  return (
    <button type="button" className={css['enable']} onClick={() => void player.enable()}>
      <Volume2 size={16} aria-hidden="true" />
      {t('enable')}
    </button>
  );
}
