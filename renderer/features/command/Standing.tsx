import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander } from '#renderer/state/selectors/people.ts';
import { OPEN_PHASES } from '#shared/incident/phases.ts';
import { isolated } from '#shared/text/bidi.ts';
import { Elapsed } from './Elapsed.tsx';
import css from './Standing.module.css';

/** How the incident stands, to be read from across the room: how bad, what, how far, for how long, who commands. */
export function Standing({ of }: { readonly of: string }) {
  const { t } = useTranslation(['command', 'app']);
  const key = useRoomView((view) => view.state.key);
  const title = useRoomView((view) => view.state.title);
  const severity = useRoomView((view) => view.state.severity);
  const phase = useRoomView((view) => view.state.phase);
  const lead = useRoomView((view) => commander(view)?.name);
  const phases = phase === 'closed' ? [phase] : OPEN_PHASES;
  return (
    <header className={css['standing']}>
      <title>{`${of} · ${key} ${isolated(title)}`}</title>
      <p className={css['severity']}>{severity === 'unknown' ? t('app:severity.unknown') : severity}</p>
      <h1 className={css['title']}>
        <span className={css['key']}>{key}</span> <bdi>{title}</bdi>
      </h1>
      <div className={css['elapsed']}>
        <Elapsed size="huge" />
      </div>
      <ol className={css['phases']} aria-label={t('phases')}>
        {phases.map((name) => (
          <li key={name} {...(name === phase ? { 'aria-current': 'step' } : {})}>
            {t(`app:phases.${name}`)}
          </li>
        ))}
      </ol>
      <p className={css['commander']}>
        <span className={css['role']}>{t('app:roles.commander')}</span>{' '}
        {lead !== undefined ? (
          <strong>{lead}</strong>
        ) : phase === 'closed' ? (
          '—'
        ) : (
          <LevelMark level="red" word={t('noCommander')} />
        )}
      </p>
    </header>
  );
}
