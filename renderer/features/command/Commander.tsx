import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { commander, iCommand } from '#renderer/state/selectors/people.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { commandClocks } from '#shared/incident/clocks/command-clocks.ts';
import { isActive } from '#shared/incident/phases.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import css from './Commander.module.css';
import { CommandMenu } from './CommandMenu.tsx';
import type { HeaderRequest } from './request.ts';

/** Who commands and for how long (ROLE-6), or that nobody does and who may claim it (ROLE-1). */
export function Commander(props: { readonly onRequest: (request: HeaderRequest) => void }) {
  const { onRequest } = props;
  const { t, i18n } = useTranslation(['command', 'app']);
  const person = useRoomView(commander);
  const mine = useRoomView(iCommand);
  const state = useRoomView((view) => view.state);
  const may = useMay();
  const now = useNow();
  const isClosed = state.phase === 'closed';
  const clock = commandClocks(state)[0];
  const level = clock === undefined || !isActive(state.phase) ? 'calm' : clockLevel(clock, toInstant(now));
  if (person === undefined) {
    return (
      <div className={classNames(css['commander'], css[level])}>
        <LevelMark level={level} word={t(`app:levels.${level}`)} wordHidden />
        <strong>{t('noCommander')}</strong>
        {state.command.vacantSince === null || isClosed ? null : (
          <Clock ms={now - toMs(state.command.vacantSince)} language={i18n.language} level={level} />
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
  const since = state.command.since === null ? 0 : now - toMs(state.command.since);
  return (
    <div className={classNames(css['commander'], css[level])}>
      {level === 'calm' ? null : <LevelMark level={level} word={t(`duty.${level}`)} />}
      <span className={css['label']}>{t('app:roles.commander')}</span>
      <strong>{person.name}</strong>
      {mine ? <Badge strong>{t('you')}</Badge> : null}
      {isClosed ? null : (
        <Clock
          ms={since}
          language={i18n.language}
          level={level}
          describe={(time) => t('inCommand', { time })}
        />
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
