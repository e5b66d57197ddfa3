import { AppWindow, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/components/IconButton.tsx';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { LineDown } from './LineDown.tsx';
import css from './MiniTimer.module.css';

/** What somebody keeps in sight while they work on something else: how long, what is due next, their own minutes. */
export function MiniTimer(props: {
  readonly incident: ReactNode;
  readonly next: ReactNode;
  readonly task: ReactNode;
}) {
  const { t } = useTranslation(['views', 'app']);
  const desktop = useDesktop();
  return (
    <main className={css['timer']}>
      <div className={css['head']}>
        {props.incident}
        <LineDown short />
        {desktop === null ? null : (
          <span className={css['buttons']}>
            <IconButton
              label={t('cockpit')}
              icon={<AppWindow size={14} aria-hidden="true" />}
              onPress={() => void desktop.showCockpit()}
            />
            <IconButton
              label={t('app:close')}
              icon={<X size={14} aria-hidden="true" />}
              onPress={() => void desktop.closeThisView()}
            />
          </span>
        )}
      </div>
      <section className={css['row']} aria-label={t('timer.next')}>
        {props.next}
      </section>
      <div className={css['row']}>{props.task}</div>
    </main>
  );
}
