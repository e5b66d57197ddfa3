import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Clock } from '#renderer/components/Clock.tsx';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchArea } from '#renderer/components/TouchField.tsx';
import { useMay } from '#renderer/state/may.ts';
import { useNow, useRoomView } from '#renderer/state/RoomProvider.tsx';
import { openDecisions } from '#renderer/state/selectors/decisions.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { toMs } from '#shared/time/instant.ts';
import css from './Asks.module.css';
import { Refusal } from './Refusal.tsx';

/** "Any strong objections?" on the reader's own screen, while the window is open (DEC-1). */
export function DecisionAsks() {
  const open = useRoomView(openDecisions);
  const now = useNow();
  const may = useMay();
  const [objecting, setObjecting] = useState<string | null>(null);
  // Also where it was settled meanwhile: what was written is not taken out of somebody's hand.
  const about = useRoomView(({ state }) => (objecting === null ? undefined : state.decisions[objecting]));
  const me = useRoomView((view) => view.me);
  const { give } = useGive();
  function object(decision: DecisionRecord) {
    if (!decision.holds?.includes(me)) give('decision.hold', { decision: decision.id });
    setObjecting(decision.id);
  }
  const asked = open.filter(({ closesAt }) => toMs(closesAt) > now);
  return (
    <>
      {asked.map((decision) => (
        <Ask
          key={decision.id}
          decision={decision}
          left={toMs(decision.closesAt) - now}
          onObject={may('decision.object') ? () => object(decision) : undefined}
        />
      ))}
      {about === undefined ? null : <ObjectSheet decision={about} onClose={() => setObjecting(null)} />}
    </>
  );
}

function Ask(props: {
  readonly decision: DecisionRecord;
  readonly left: number;
  readonly onObject: (() => void) | undefined;
}) {
  const { decision, left, onObject } = props;
  const { t } = useTranslation(['my-tasks', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const name = useRoomView(({ state }) => nameOf(state, decision.executor));
  const me = useRoomView((view) => view.me);
  const hasObjected = decision.objections.some(({ by }) => by === me);
  return (
    <section className={css['ask']} aria-label={t('decision.title')}>
      <div className={css['head']}>
        <LevelMark level="amber" word={t('decision.title')} />
        <Clock ms={left} language={language} level="amber" size="large" />
      </div>
      <div role="status">
        <p className={css['question']}>
          <bdi>{decision.proposal}</bdi>
        </p>
        <p className={css['facts']}>{t('decision.facts', { risk: decision.risk, name })}</p>
      </div>
      {hasObjected ? (
        <p>{t('decision.objected')}</p>
      ) : onObject === undefined ? null : (
        <div className={css['buttons']}>
          <TouchButton onClick={onObject}>{t('decision.object')}</TouchButton>
        </div>
      )}
    </section>
  );
}

function ObjectSheet({
  decision,
  onClose,
}: {
  readonly decision: DecisionRecord;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['my-tasks', 'app']);
  const { give, refused } = useGive();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  function send() {
    if (said !== '' && give('decision.object', { decision: decision.id, reason: said })) onClose();
  }
  return (
    <Sheet title={t('decision.object')} subject={decision.proposal} onClose={onClose}>
      <TouchArea
        label={t('decision.why')}
        value={reason}
        onChange={setReason}
        onSubmit={send}
        maxLength={1_000}
        required
      />
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" disabled={said === ''} onClick={send}>
          {t('decision.object')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
