import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useWorstLevel } from '#renderer/state/rail/use-rail-level.ts';
import { commander, iCommand } from '#renderer/state/selectors/people.ts';
import { commandClocks } from '#shared/incident/clocks/command-clocks.ts';
import { isActive } from '#shared/incident/phases.ts';
import css from './Commander.module.css';
import { CommandMenu } from './CommandMenu.tsx';
import type { HeaderRequest } from './request.ts';
import { Since } from './Since.tsx';

/** Who commands and for how long (ROLE-6), or that nobody does and who may claim it (ROLE-1). */
export function Commander(props: { readonly onRequest: (request: HeaderRequest) => void }) {
  const { onRequest } = props;
  const { t } = useTranslation(['command', 'app']);
  const person = useRoomView(commander);
  const mine = useRoomView(iCommand);
  const state = useRoomView((view) => view.state);
  const may = useMay();
  const isClosed = state.phase === 'closed';
  const level = useWorstLevel(isActive(state.phase) ? commandClocks(state).slice(0, 1) : []);
  if (person === undefined) {
    return (
      <div className={classNames(css['commander'], css[level])}>
        <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden />
        <strong>{t('noCommander')}</strong>
        {state.command.vacantSince === null || isClosed ? null : (
          <Since at={state.command.vacantSince} level={level} />
        )}
        {may('command.claim') ? (
          <Button kind="primary" onPress={() => onRequest({ kind: 'claim' })}>
            {t('claim')}
          </Button>
        ) : null}
        <CommandMenu onRequest={onRequest} />
      </div>
    );
  }
  return (
    <div className={classNames(css['commander'], css[level])}>
      {level === 'calm' ? null : <LevelMark level={level} word={t(`duty.${level}`)} />}
      <span className={css['label']}>{t('app:roles.commander')}</span>
      <strong>{person.name}</strong>
      {mine ? <Badge strong>{t('you')}</Badge> : null}
      {isClosed || state.command.since === null ? null : (
        <Since at={state.command.since} level={level} describe={(time) => t('inCommand', { time })} />
      )}
      {may('command.offer') && state.command.offer === null ? (
        <Button
          size="small"
          kind={level === 'calm' ? 'quiet' : 'plain'}
          onPress={() => onRequest({ kind: 'hand-over' })}
        >
          {t('handOver')}
        </Button>
      ) : null}
      <CommandMenu onRequest={onRequest} />
    </div>
  );
}
