import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/components/class-names.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { isolated } from '#shared/text/bidi.ts';
import { Elapsed } from './Elapsed.tsx';
import css from './IncidentLine.module.css';

/** Which incident a small window is of: how bad, which, for how long. The window's own title says what it shows. */
export function IncidentLine(props: {
  /** What the window shows, for its title. */
  readonly of: string;
  /** There is no room for the title, or for where it stands: it is under the pointer then. */
  readonly short?: boolean;
}) {
  const { of, short = false } = props;
  const { t } = useTranslation(['command', 'app']);
  const key = useRoomView((view) => view.state.key);
  const title = useRoomView((view) => view.state.title);
  const severity = useRoomView((view) => view.state.severity);
  const kind = useRoomView((view) => view.state.kind);
  return (
    <div className={css['line']}>
      <title>{`${of} · ${key} ${isolated(title)}`}</title>
      <span className={css['severity']}>{severity === 'unknown' ? t('app:severity.unknown') : severity}</span>
      {short && kind === 'drill' ? <strong className={css['drill']}>{t('drill')}</strong> : null}
      <h1 className={classNames(css['title'], short && css['short'])} title={title}>
        <span className={css['key']}>{key}</span> {short ? null : <bdi>{title}</bdi>}
      </h1>
      <Elapsed labelHidden />
    </div>
  );
}
