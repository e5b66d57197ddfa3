import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import type { Background } from '#shared/desktop/background.ts';
import css from './Presence.module.css';

/** What the program does while no window of it is seen: the room stays open (DESK-2). */
export function BackgroundSection() {
  const { t } = useTranslation('desktop');
  const desktop = useDesktop();
  const [state, setState] = useState<Background | null>(null);
  useEffect(() => {
    void desktop?.background().then(setState);
  }, [desktop]);
  if (desktop === null || state === null) return null;
  return (
    <Subject title={t('background.title')}>
      <p className={css['hint']}>{t(state.hasTray ? 'background.tray' : 'background.noTray')}</p>
      <Checkbox
        isSelected={state.startsAtLogin}
        onChange={(isOn) => void desktop.setStartAtLogin(isOn).then(setState)}
      >
        {t(state.hasTray ? 'background.startHidden' : 'background.start')}
      </Checkbox>
    </Subject>
  );
}
