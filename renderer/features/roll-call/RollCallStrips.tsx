import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Kbd } from '#renderer/components/Kbd.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { rollCallForMe, roundForMe } from '#renderer/state/selectors/calls.ts';
import { rail } from '#renderer/state/selectors/rail.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import { clockLevel } from '#shared/incident/clocks/clock.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import type { CanRound } from '#shared/incident/rollcalls/can-round.ts';
import type { RollCall } from '#shared/incident/rollcalls/roll-call.ts';
import { toInstant, toMs } from '#shared/time/instant.ts';
import type { RollCallRequest } from './request.ts';

/** What is asked of the reader: one key answers the roll call (PAR-1), three short lines the CAN round (PAR-2). */
export function RollCallStrips(props: { readonly onRequest: (request: RollCallRequest) => void }) {
  const call = useRoomView(rollCallForMe);
  const round = useRoomView(roundForMe);
  return (
    <>
      {call === null ? null : <Ask call={call} />}
      {round === null ? null : <AskRound round={round} onRequest={props.onRequest} />}
    </>
  );
}

function Ask({ call }: { readonly call: RollCall }) {
  const { t, i18n } = useTranslation(['roll-call', 'app']);
  const order = useOrder();
  const by = useRoomView(({ state }) => nameOf(state, call.startedBy));
  const isHelp = useRoomView(({ me }) => call.answers[me]?.answer === 'help');
  const clock = useRoomView((view) =>
    rail(view).find(({ kind, person }) => kind === 'roll-call-answer' && person === view.me),
  );
  const now = useNow();
  const answer = (said: 'ok' | 'help') => order('rollcall.answer', { rollcall: call.id, answer: said });
  const late = clock === undefined ? 'amber' : clockLevel(clock, toInstant(now));
  const level = isHelp || late === 'red' ? 'red' : 'amber';
  return (
    <Strip
      level={level}
      word={t('title')}
      label={t('title')}
      sentence={t(isHelp ? 'mine.help' : 'mine.question')}
      detail={isHelp ? t('mine.helpHow') : t('mine.by', { name: by })}
      clock={<Clock ms={now - toMs(call.startedAt)} language={i18n.language} level={level} />}
      actions={
        <>
          {/* It keeps its place: a second press in haste must not land on OK and call the help off. */}
          <Button size="small" isDisabled={isHelp} onPress={() => answer('help')}>
            {t('needHelp')}
          </Button>
          <Button size="small" kind="primary" onPress={() => answer('ok')} iconAfter={<Kbd>O</Kbd>}>
            {t('ok')}
          </Button>
        </>
      }
    />
  );
}

function AskRound(props: {
  readonly round: CanRound;
  readonly onRequest: (request: RollCallRequest) => void;
}) {
  const { round, onRequest } = props;
  const { t, i18n } = useTranslation(['roll-call', 'app']);
  const by = useRoomView(({ state }) => nameOf(state, round.startedBy));
  const clock = useRoomView((view) =>
    rail(view).find(({ kind, person }) => kind === 'can-answer' && person === view.me),
  );
  const now = useNow();
  const level = clock === undefined ? 'amber' : clockLevel(clock, toInstant(now));
  return (
    <Strip
      level={level === 'calm' ? 'amber' : level}
      word={t('can.title')}
      label={t('can.title')}
      sentence={t('can.question')}
      detail={t('mine.by', { name: by })}
      clock={<Clock ms={now - toMs(round.startedAt)} language={i18n.language} level={level} />}
      actions={
        <Button size="small" kind="primary" onPress={() => onRequest({ kind: 'answer-can' })}>
          {t('can.answer')}
        </Button>
      }
    />
  );
}
