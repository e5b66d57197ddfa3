import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet, SheetActions } from '#renderer/components/Sheet.tsx';
import { TouchButton } from '#renderer/components/TouchButton.tsx';
import { TouchArea, TouchField } from '#renderer/components/TouchField.tsx';
import { nextTimeOfDay } from '#renderer/state/next-time-of-day.ts';
import { useRoom } from '#renderer/state/RoomProvider.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { REQUEST_KINDS, type RequestKind } from '#shared/incident/logistics/request.ts';
import css from './Needs.module.css';
import { Refusal } from './Refusal.tsx';

/** A meal, a bed, a way home: asked in three taps and a few words (SHIFT-5). */
export function AskSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('my-tasks');
  const { clock } = useRoom();
  const { give, refused } = useGive();
  const [kind, setKind] = useState<RequestKind>('meals');
  const [text, setText] = useState('');
  const [count, setCount] = useState('1');
  const [time, setTime] = useState('');
  const number = Number(count);
  const isReady = text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= 1_000;
  function send() {
    const neededAt = nextTimeOfDay(time, clock.now());
    const said = { kind, text, count: number, ...(neededAt === null ? {} : { neededAt }) };
    if (isReady && give('logistics.ask', said)) onClose();
  }
  return (
    <Sheet title={t('logistics.askTitle')} onClose={onClose}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label={t('logistics.kind')} className={css['kinds']}>
        {REQUEST_KINDS.map((each) => (
          <TouchButton
            key={each}
            kind={each === kind ? 'primary' : 'plain'}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {t(`logistics.kinds.${each}`)}
          </TouchButton>
        ))}
      </div>
      <TouchArea
        label={t('logistics.what')}
        value={text}
        onChange={setText}
        onSubmit={send}
        rows={2}
        maxLength={300}
        required
      />
      <div className={css['pair']}>
        <TouchField
          label={t('logistics.count')}
          value={count}
          onChange={setCount}
          inputMode="numeric"
          type="number"
          min={1}
          max={1_000}
        />
        <TouchField label={t('logistics.when')} value={time} onChange={setTime} type="time" />
      </div>
      <Refusal error={refused} />
      <SheetActions>
        <TouchButton onClick={onClose}>{t('app:cancel')}</TouchButton>
        <TouchButton kind="primary" disabled={!isReady} onClick={send}>
          {t('logistics.send')}
        </TouchButton>
      </SheetActions>
    </Sheet>
  );
}
