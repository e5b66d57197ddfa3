import { Maximize } from 'lucide-react';
import { type CSSProperties, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { useDesktop } from '#renderer/state/desktop/DesktopProvider.tsx';
import { useNow, useRoom } from '#renderer/state/RoomProvider.tsx';
import { shiftAt } from './burn-in.ts';
import { LineDown } from './LineDown.tsx';
import { useFullScreen } from './use-full-screen.ts';
import { useHand } from './use-hand.ts';
import css from './Wall.module.css';
import { holdAwake } from './wake-lock.ts';

/**
 * The room on a wall: everything on one screen without scrolling, in letters that are read from five metres. What it
 * shows belongs to the features; here is where it stands, and that the screen stays awake and unharmed.
 */
export function Wall(props: {
  readonly drill: ReactNode;
  readonly standing: ReactNode;
  readonly clocks: ReactNode;
  readonly entries: ReactNode;
  readonly updates: ReactNode;
  readonly people: ReactNode;
}) {
  const { t } = useTranslation('views');
  const desktop = useDesktop();
  const { clock } = useRoom();
  const toggle = useFullScreen();
  const isHand = useHand();
  // Redrawn with the clocks; the screen's hours count, not those of a drill that runs faster.
  useNow();
  const { x, y } = shiftAt(clock.serverNow());
  const wakeLock = 'wakeLock' in navigator ? navigator.wakeLock : undefined;
  const sleeps = desktop === null && wakeLock === undefined;
  useEffect(() => {
    if (desktop === null && wakeLock !== undefined) return holdAwake(document, wakeLock);
    return undefined;
  }, [desktop, wakeLock]);
  return (
    <div className={classNames(css['screen'], !isHand && css['still'])}>
      {props.drill}
      <main className={css['wall']} style={{ '--shift-x': x, '--shift-y': y } as CSSProperties}>
        {props.standing}
        <div className={css['line']}>
          <LineDown />
        </div>
        <div className={css['body']}>
          <section className={css['part']} aria-labelledby="wall-next">
            <h2 id="wall-next" className={css['heading']}>
              {t('wall.next')}
            </h2>
            {props.clocks}
          </section>
          <section className={css['part']} aria-labelledby="wall-last">
            <h2 id="wall-last" className={css['heading']}>
              {t('wall.last')}
            </h2>
            {props.entries}
          </section>
        </div>
        <footer className={css['foot']}>
          {props.updates}
          {props.people}
        </footer>
      </main>
      <div className={css['hand']}>
        {sleeps ? <span>{t('wall.sleeps')}</span> : null}
        <Button size="small" icon={<Maximize size={14} aria-hidden="true" />} onPress={toggle}>
          {t('wall.fullScreen')}
        </Button>
        {desktop === null ? null : (
          <Button size="small" onPress={() => void desktop.showCockpit()}>
            {t('cockpit')}
          </Button>
        )}
      </div>
    </div>
  );
}
