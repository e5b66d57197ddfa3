import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Clock } from '#shared/incident/clocks/clock.ts';
import { LONGEST_SNOOZE } from '#shared/incident/clocks/snooze.ts';

const MINUTES = 10;

/** Puts something that is due off: for how long, and why (CLOCK-2, CAST-5). */
export function SnoozeDialog(props: {
  readonly clock: Pick<Clock, 'id' | 'kind'>;
  /** What the entry says of it. */
  readonly what: string;
  readonly onClose: () => void;
}) {
  const { clock, what, onClose } = props;
  const { t, i18n } = useTranslation(['clock-rail', 'app']);
  const { give, refused } = useGive();
  const [minutes, setMinutes] = useState(MINUTES);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('snoozeTitle', { what })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('snooze')}
      canSubmit={reason.trim() !== ''}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onClose={onClose}
      onSubmit={() => {
        if (give('clock.snooze', { clock: clock.id, minutes, reason })) onClose();
      }}
    >
      <NumberField
        label={t('snoozeMinutes')}
        value={minutes}
        min={1}
        max={LONGEST_SNOOZE[clock.kind] ?? MINUTES}
        step={5}
        onChange={setMinutes}
      />
      <TextField label={t('reason')} hint={t('reasonHint')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
