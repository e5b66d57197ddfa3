import type { Ref } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rail } from '#renderer/state/selectors/rail.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import type { Audience } from '#shared/incident/broadcasts/broadcast.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant } from '#shared/time/instant.ts';
import { actionOf, type RailAction, type RailRequest } from './action.ts';
import { RailItem } from './RailItem.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { useAlarm } from './use-alarm.ts';
import { useRailReader } from './use-rail-reader.ts';

/** One list, sorted by when it is due, of everything with a clock, and the one action beside each (CLOCK-1, CLOCK-2). */
export function ClockRail(props: {
  readonly onRequest: (request: RailRequest) => void;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { t } = useTranslation('clock-rail');
  const clocks = useRoomView(rail);
  const state = useRoomView((view) => view.state);
  const reader = useRailReader();
  const order = useOrder();
  const now = useNow();
  const [snoozing, setSnoozing] = useState<Audience | null>(null);
  useAlarm();

  function act(action: RailAction): void {
    switch (action.kind) {
      case 'understand':
        order('task.understand', { task: action.task });
        break;
      case 'resume':
        order('task.start', { task: action.task });
        break;
      case 'ask':
        order('task.ask', { task: action.task });
        break;
      case 'end-rest':
        order('rest.end', { participant: action.participant });
        break;
      default:
        props.onRequest(action);
    }
  }

  const actions = clocks.map((clock) => actionOf(clock, state, reader));
  const first = actions.findIndex((action) => action !== null);

  return (
    <Panel title={t('title')} count={clocks.length} shortcut="1" {...(props.ref ? { ref: props.ref } : {})}>
      {clocks.length === 0 ? (
        <EmptyState text={t('empty')} {...(state.phase === 'closed' ? {} : { sample: t('sample') })} />
      ) : null}
      <Rows label={t('title')}>
        {clocks.map((clock, index) => (
          <RailItem
            key={clock.id}
            clock={clock}
            isNext={index === 0}
            level={clockLevel(clock, toInstant(now))}
            now={now}
            state={state}
            me={reader.me}
            action={actions[index] ?? null}
            isFirstAction={index === first}
            onAct={act}
            {...(clock.kind === 'update' && reader.may('broadcast.snooze')
              ? { onSnooze: () => setSnoozing(clock.subject === 'public' ? 'public' : 'executives') }
              : {})}
          />
        ))}
      </Rows>
      {snoozing === null ? null : <SnoozeDialog audience={snoozing} onClose={() => setSnoozing(null)} />}
    </Panel>
  );
}
