import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/components/Badge.tsx';
import { Button } from '#renderer/components/Button.tsx';
import { Clock } from '#renderer/components/Clock.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { TimeOfDay } from '#renderer/components/TimeOfDay.tsx';
import { useActingRole, useMay } from '#renderer/state/may.ts';
import { useNoteWays } from '#renderer/state/notes/NoteWays.tsx';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { toMs } from '#shared/time/instant.ts';
import css from './DecisionRow.module.css';
import { useMaySettle } from './may-settle.ts';
import { groupOf } from './order.ts';
import type { DecisionRequest } from './request.ts';
import { standingKey } from './standing.ts';

/** Who may say for the executor whether it holds. */
const VERIFIES: ReadonlySet<string | null> = new Set(['commander', 'deputy', 'owner', 'lead', 'scribe']);

/** One decision: where it stands, its risk, who executes it, who objected and why, and the next step. */
export function DecisionRow(props: {
  readonly decision: DecisionRecord;
  readonly onRequest: (request: DecisionRequest) => void;
}) {
  const { decision, onRequest } = props;
  const { t, i18n } = useTranslation('decisions');
  const state = useRoomView((view) => view.state);
  const { risk, executor, objections, settled, verified } = decision;
  const ways = useNoteWays();
  const group = groupOf(decision);
  return (
    <li className={classNames(css['row'], group === 'past' && css['past'])}>
      <div>
        <p className={css['head']}>
          <Standing decision={decision} />
          <bdi className={css['proposal']}>{decision.proposal}</bdi>
        </p>
        <p className={css['facts']}>
          {t('riskOf', { risk })} · {t('executes', { name: nameOf(state, executor) })} ·{' '}
          {t('proposedBy', { name: nameOf(state, decision.proposedBy) })}{' '}
          <TimeOfDay at={decision.proposedAt} language={i18n.language} />
          {decision.note === null ? null : <> · {ways?.origin(decision.note)}</>}
          {settled === null ? null : <> · {settledWords(settled.by)}</>}
          {settled?.reason ? ` · ${settled.reason}` : null}
          {verified?.text ? ` · ${verified.text}` : null}
        </p>
        {objections.map(({ by, reason }) => (
          <p key={by} className={css['objection']}>
            {t('objects', { name: nameOf(state, by), reason })}
          </p>
        ))}
      </div>
      <div className={css['side']}>
        <NextStep decision={decision} onRequest={onRequest} />
      </div>
    </li>
  );

  function settledWords(by: string | null): string {
    return by === null ? t('bySilence') : t('settledBy', { name: nameOf(state, by) });
  }
}

const LEVELS = {
  open: 'amber',
  opposed: 'amber',
  failed: 'red',
  rejected: null,
  carried: null,
  holds: null,
} as const;

function Standing({ decision }: { readonly decision: DecisionRecord }) {
  const { t } = useTranslation('decisions');
  const standing = standingKey(decision);
  const level = LEVELS[standing];
  if (level !== null) return <Badge level={level}>{t(`is.${standing}`)}</Badge>;
  return <Badge strong={standing !== 'rejected'}>{t(`is.${standing}`)}</Badge>;
}

function NextStep(props: {
  readonly decision: DecisionRecord;
  readonly onRequest: (request: DecisionRequest) => void;
}) {
  const { decision, onRequest } = props;
  const { t, i18n } = useTranslation('decisions');
  const now = useNow();
  const may = useMay();
  const role = useActingRole();
  const maySettle = useMaySettle();
  const me = useRoomView((view) => view.me);
  const name = useRoomView(({ state }) => nameOf(state, decision.executor));
  const hasTask = useRoomView(({ state }) =>
    Object.values(state.tasks).some((task) => task.decision === decision.id),
  );
  const isRunning = useRoomView(({ state }) => state.phase !== 'closed');
  const { id, status, verified, verifyAt, executor, objections } = decision;
  if (!isRunning) return null;
  if (status === 'open')
    return maySettle ? (
      <Button
        size="small"
        kind={objections.length > 0 ? 'primary' : 'plain'}
        data-row
        onPress={() => onRequest({ kind: 'settle', decision: id })}
      >
        {t('settle')}
      </Button>
    ) : null;
  if (status !== 'carried' || verified !== null || verifyAt === null) return null;
  const left = toMs(verifyAt) - now;
  const mayVerify = executor === me || VERIFIES.has(role);
  return (
    <>
      {hasTask || !may('task.assign') ? null : (
        <Button size="small" onPress={() => onRequest({ kind: 'carry-out', decision: id })}>
          {t('giveTask', { name })}
        </Button>
      )}
      <Clock
        ms={left}
        language={i18n.language}
        level={left <= 0 ? 'red' : 'calm'}
        describe={(time) => t(left <= 0 ? 'verifyOverdue' : 'verifyIn', { time })}
      />
      {mayVerify ? (
        <Button
          size="small"
          kind={left <= 0 ? 'primary' : 'plain'}
          data-row
          onPress={() => onRequest({ kind: 'verify', decision: id })}
        >
          {t('verify')}
        </Button>
      ) : null}
    </>
  );
}
