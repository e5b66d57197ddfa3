import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Rows } from '#renderer/components/Rows.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { describeClock } from '#renderer/state/rail/describe.ts';
import { useRailWords } from '#renderer/state/rail/use-rail-words.ts';
import { rail } from '#renderer/state/selectors/rail.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { type Clock, clockLevel } from '#shared/incident/clocks/clock.ts';
import { toInstant } from '#shared/time/instant.ts';
import { actionAt, putsOff, type RailAction, type RailRequest } from './action.ts';
import { RailItem } from './RailItem.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { Tally } from './Tally.tsx';
import { useRailReader } from './use-rail-reader.ts';

/** One list, sorted by when it is due, of everything with a clock, and the one action beside each (CLOCK-1, CLOCK-2). */
export function ClockRail(props: {
  readonly onRequest: (request: RailRequest) => void;
  /** The way to it in a window of its own. */
  readonly popOut?: ReactNode;
  readonly ref?: Ref<HTMLElement>;
}) {
  const { t } = useTranslation('clock-rail');
  const clocks = useRoomView(rail);
  const state = useRoomView((view) => view.state);
  const reader = useRailReader();
  const readsOnly = useRoomView((view) => view.readsOnly);
  const order = useOrder();
  const words = useRailWords();
  const now = useNow();
  const at = toInstant(now);
  const [snoozing, setSnoozing] = useState<Clock | null>(null);

  function act(action: RailAction): void {
    // Who commands is asked once whether it has to be them (ROLE-4).
    if (action.kind === 'understand' || action.kind === 'resume') {
      const asks = state.command.commander === reader.me && state.tasks[action.task]?.handsOn === false;
      if (asks) {
        const kind = action.kind === 'understand' ? 'take-understand' : 'take-start';
        props.onRequest({ kind, task: action.task });
        return;
      }
    }
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
      case 'call-out':
        order('clock.call_out', {});
        break;
      case 'answer-ok':
        order('rollcall.answer', { rollcall: action.rollcall, answer: 'ok' });
        break;
      case 'roll-call':
        order('rollcall.start', {});
        break;
      case 'start-shift':
        order('shift.start', { shift: action.shift });
        break;
      case 'back-by-voice':
        order('rest.end', { participant: action.participant, byVoice: true });
        break;
      case 'end-rest':
      case 'call-back':
        order('rest.end', { participant: action.participant });
        break;
      case 'cancel-offer':
        order('command.cancel', { offer: action.offer });
        break;
      default:
        props.onRequest(action);
    }
  }

  // Also what is the reader's own, such as “understood”, is not said where the room is only looked at.
  const actions = clocks.map((clock) => (readsOnly ? null : actionAt(clock, state, reader, at)));
  const levels = clocks.map((clock) => clockLevel(clock, at));
  // Where nothing is theirs to do, what is due first.
  const next = Math.max(
    0,
    actions.findIndex((action) => action !== null),
  );

  return (
    <Panel
      title={t('title')}
      count={clocks.length}
      {...(readsOnly ? {} : { shortcut: '1' })}
      actions={
        <>
          <Tally levels={levels} />
          {props.popOut}
        </>
      }
      {...(props.ref ? { ref: props.ref } : {})}
    >
      {clocks.length === 0 ? (
        <EmptyState text={t('empty')} {...(state.phase === 'closed' ? {} : { sample: t('sample') })} />
      ) : null}
      <Rows label={t('title')}>
        {clocks.map((clock, index) => (
          <RailItem
            key={clock.id}
            clock={clock}
            isNext={index === next}
            level={levels[index] ?? 'calm'}
            now={now}
            state={state}
            me={reader.me}
            action={actions[index] ?? null}
            onAct={act}
            {...(putsOff(clock, reader, at) ? { onSnooze: () => setSnoozing(clock) } : {})}
          />
        ))}
      </Rows>
      {snoozing === null ? null : (
        <SnoozeDialog
          clock={snoozing}
          what={words(describeClock(snoozing, state, reader.me, at).what)}
          onClose={() => setSnoozing(null)}
        />
      )}
    </Panel>
  );
}
