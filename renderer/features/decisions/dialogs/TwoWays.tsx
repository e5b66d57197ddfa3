import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useRoomView } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { DecisionRecord } from '#shared/incident/decisions/record.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import css from './TwoWays.module.css';

/** What has two answers and room for words: to carry or reject (DEC-1), to hold or to fail (DEC-2). */
export function TwoWays(props: {
  readonly kind: 'settle' | 'verify';
  readonly decision: DecisionRecord;
  readonly onClose: () => void;
}) {
  const { kind, decision, onClose } = props;
  const { t, i18n } = useTranslation(['decisions', 'app']);
  const state = useRoomView((view) => view.state);
  const { give, refused } = useGive();
  const [words, setWords] = useState('');
  const { id, objections } = decision;
  const isOpposed = objections.length > 0;
  const said = words.trim();

  function settle(outcome: 'carried' | 'rejected'): void {
    if (give('decision.settle', { decision: id, outcome, ...(said === '' ? {} : { reason: said }) }))
      onClose();
  }
  function verify(outcome: 'holds' | 'failed'): void {
    if (give('decision.verify', { decision: id, outcome, ...(said === '' ? {} : { text: said }) })) onClose();
  }
  const isSettling = kind === 'settle';
  return (
    <Dialog
      title={t(isSettling ? 'settleTitle' : 'verifyTitle')}
      closeLabel={t('app:close')}
      isOpen
      onClose={onClose}
      size="small"
    >
      <div className={css['body']}>
        <p className={css['proposal']}>
          <bdi>{decision.proposal}</bdi>
        </p>
        <p>{t('riskOf', { risk: decision.risk })}</p>
        {isSettling
          ? objections.map(({ by, reason }) => (
              <p key={by} className={css['objection']}>
                {t('objects', { name: nameOf(state, by), reason })}
              </p>
            ))
          : null}
        <TextField
          label={t(isSettling ? 'settleWhy' : 'verifyWords')}
          value={words}
          onChange={setWords}
          autoFocus
        />
        {refused === null ? null : (
          <p role="alert" className={css['error']}>
            {sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
          </p>
        )}
      </div>
      <DialogActions>
        <Button onPress={onClose}>{t('app:cancel')}</Button>
        <Button onPress={() => (isSettling ? settle('rejected') : verify('failed'))}>
          {t(isSettling ? 'reject' : 'failed')}
        </Button>
        <Button kind="primary" onPress={() => (isSettling ? settle('carried') : verify('holds'))}>
          {t(isSettling ? (isOpposed ? 'carryAgainst' : 'carry') : 'holds')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
