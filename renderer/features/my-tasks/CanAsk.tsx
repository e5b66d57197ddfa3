import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LevelMark } from '#renderer/components/LevelMark.tsx';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchArea } from '#renderer/components/TouchField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { roundForMe } from '#renderer/state/selectors/calls.ts';
import { useGive } from '#renderer/state/use-give.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import css from './Asks.module.css';
import { Refusal } from './Refusal.tsx';

const FIELDS = ['conditions', 'actions', 'needs'] as const;

/** A CAN round that waits for the reader: three short fields, one of them is enough (PAR-2). */
export function CanAsk() {
  const { t } = useTranslation(['my-tasks', 'app']);
  const round = useRoomView(roundForMe);
  const by = useRoomView(({ state }) => nameOf(state, state.canRounds.open?.startedBy ?? ''));
  const [isAnswering, setAnswering] = useState(false);
  if (round === null) return null;
  return (
    <section className={css['ask']} aria-label={t('canRound.title')}>
      <div role="status">
        <LevelMark level="amber" word={t('canRound.title')} />
        <p className={css['question']}>{t('canRound.question')}</p>
        <p className={css['facts']}>{t('rollCall.by', { name: by })}</p>
      </div>
      <div className={css['buttons']}>
        <TouchButton kind="primary" onClick={() => setAnswering(true)}>
          {t('canRound.answer')}
        </TouchButton>
      </div>
      {isAnswering ? <CanSheet round={round.id} onClose={() => setAnswering(false)} /> : null}
    </section>
  );
}

function CanSheet({ round, onClose }: { readonly round: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['my-tasks', 'app']);
  const { give, refused } = useGive();
  const [said, setSaid] = useState({ conditions: '', actions: '', needs: '' });
  const isEmpty = Object.values(said).every((words) => words.trim() === '');
  function send() {
    if (!isEmpty && give('can.answer', { round, ...said })) onClose();
  }
  return (
    <Sheet title={t('canRound.title')} subject={t('canRound.question')} onClose={onClose}>
      {FIELDS.map((field) => (
        <TouchArea
          key={field}
          label={t(`can.${field}`)}
          value={said[field]}
          onChange={(words) => setSaid({ ...said, [field]: words })}
          onSubmit={send}
          rows={2}
          maxLength={2_000}
        />
      ))}
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" disabled={isEmpty} onClick={send}>
          {t('canRound.answer')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
