import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { Strip } from '#renderer/components/Strip.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openDecisions } from '#renderer/state/selectors/decisions.ts';
import { useOrder } from '#renderer/state/use-order.ts';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { toMs } from '#shared/time/instant.ts';
import { useMaySettle } from './may-settle.ts';
import type { DecisionRequest } from './request.ts';

/** "Any strong objections?" for everybody in the room, while it is asked; then what waits to be settled (DEC-1). */
export function DecisionStrips(props: { readonly onRequest: (request: DecisionRequest) => void }) {
  const open = useRoomView(openDecisions);
  return open.map((decision) => (
    <DecisionStrip key={decision.id} decision={decision} onRequest={props.onRequest} />
  ));
}

function DecisionStrip(props: {
  readonly decision: DecisionRecord;
  readonly onRequest: (request: DecisionRequest) => void;
}) {
  const { decision, onRequest } = props;
  const { t, i18n } = useTranslation(['decisions', 'app']);
  const now = useNow();
  const left = toMs(decision.closesAt) - now;
  const isOpposed = decision.objections.length > 0;
  const isOver = left <= 0;
  const level = isOpposed && isOver ? 'red' : 'amber';
  return (
    <Strip
      level={level}
      word={t(isOpposed ? 'strip.opposed' : 'strip.window')}
      label={t('strip.label')}
      sentence={<bdi>{decision.proposal}</bdi>}
      detail={<Detail decision={decision} />}
      clock={
        isOver ? null : (
          <Clock
            ms={left}
            language={i18n.language}
            level={level}
            size="large"
            describe={(time) => t('left', { time })}
          />
        )
      }
      actions={<Actions decision={decision} isOver={isOver} onRequest={onRequest} />}
    />
  );
}

function Detail({ decision }: { readonly decision: DecisionRecord }) {
  const { t } = useTranslation('decisions');
  const { risk, objections, holds = [] } = decision;
  const writing = holds.filter((by) => objections.every((objection) => objection.by !== by));
  const name = useRoomView(({ state }) => nameOf(state, decision.executor));
  const state = useRoomView((view) => view.state);
  return (
    <>
      {t('riskOf', { risk })} · {t('executes', { name })}
      {writing.map((by) => (
        <span key={by}> · {t('writes', { name: nameOf(state, by) })}</span>
      ))}
      {objections.map(({ by, reason }) => (
        <span key={by}> · {t('objects', { name: nameOf(state, by), reason })}</span>
      ))}
    </>
  );
}

function Actions(props: {
  readonly decision: DecisionRecord;
  readonly isOver: boolean;
  readonly onRequest: (request: DecisionRequest) => void;
}) {
  const { decision, isOver, onRequest } = props;
  const { t } = useTranslation('decisions');
  const order = useOrder();
  const may = useMay();
  const maySettle = useMaySettle();
  const me = useRoomView((view) => view.me);
  const hasObjected = decision.objections.some(({ by }) => by === me);
  const settle = (outcome: 'carried' | 'rejected') =>
    order('decision.settle', { decision: decision.id, outcome });
  if (maySettle && decision.objections.length > 0)
    return (
      <Button
        size="small"
        kind="primary"
        onPress={() => onRequest({ kind: 'settle', decision: decision.id })}
      >
        {t('settle')}
      </Button>
    );
  if (maySettle)
    return (
      <>
        <Button size="small" onPress={() => settle('rejected')}>
          {t('reject')}
        </Button>
        <Button size="small" kind="primary" onPress={() => settle('carried')}>
          {t('carryNow')}
        </Button>
      </>
    );
  if (isOver || !may('decision.object')) return <span>{t('waits')}</span>;
  if (hasObjected) return <span>{t('youObjected')}</span>;
  return (
    <Button
      size="small"
      onPress={() => {
        if (!decision.holds?.includes(me)) order('decision.hold', { decision: decision.id });
        onRequest({ kind: 'object', decision: decision.id });
      }}
    >
      {t('object')}
    </Button>
  );
}
