import { useTranslation } from 'react-i18next';
import { Clock as ClockFace } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { describeClock } from '#renderer/state/rail/describe.ts';
import { useRailWords } from '#renderer/state/rail/use-rail-words.ts';
import { rail } from '#renderer/state/selectors/rail.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './NextClocks.module.css';

/** What is due next, to look at: shape and word of its level, what it is and whose, its time (CLOCK-1). */
export function NextClocks(props: {
  readonly count: number;
  /** On a wall there is no “you”: everybody reads it. */
  readonly forEverybody?: boolean;
  /** In one line each: whose it is has no room. */
  readonly short?: boolean;
}) {
  const { count, forEverybody = false, short = false } = props;
  const { t, i18n } = useTranslation(['clock-rail', 'app']);
  const clocks = useRoomView((view) => rail(forEverybody ? { ...view, me: '' } : view));
  const state = useRoomView((view) => view.state);
  const me = useRoomView((view) => (forEverybody ? '' : view.me));
  const words = useRailWords();
  const now = useNow();
  const at = toInstant(now);
  if (clocks.length === 0) return <p className={css['none']}>{t('nothingDue')}</p>;
  return (
    <ol className={classNames(css['clocks'], short && css['short'])} aria-label={t('title')}>
      {clocks.slice(0, count).map((clock) => {
        const level = clockLevel(clock, at);
        const left = toMs(clock.dueAt) - now;
        const { what, whose } = describeClock(clock, state, me, at);
        return (
          <li key={clock.id} className={classNames(css['clock'], css[level])}>
            <LevelMark
              level={level}
              word={t(`app:levels.${level === 'amber' && left < 0 ? 'due' : level}`)}
              wordHidden={level === 'calm'}
            />
            <div className={css['words']}>
              <p className={css['what']}>{words(what)}</p>
              {short || whose === null ? null : <p className={css['whose']}>{words(whose)}</p>}
            </div>
            <ClockFace
              ms={left}
              language={i18n.language}
              level={level}
              size="large"
              describe={(time) => t(left < 0 ? 'overdue' : 'left', { time })}
            />
          </li>
        );
      })}
    </ol>
  );
}
