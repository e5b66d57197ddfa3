import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { SayAloud } from './SayAloud.tsx';
import { Warned } from './Warned.tsx';

/** The warning before a removal, with its sentence; the person has it on their screen, too (AUTH-3). */
export function WarnDialog(props: { readonly person: Participant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const { give, refused } = useGive();
  const [reason, setReason] = useState('');
  const said = reason.trim() === '' ? {} : { reason };
  return (
    <FormDialog
      title={t('warn.title', { name: person.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('actions.warn')}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('participant.warn', { participant: person.id, ...said })) onClose();
      }}
      onClose={onClose}
    >
      <SayAloud line={t('warn.line', { name: person.name })} />
      <p>{t('warn.what', { name: person.name })}</p>
      <Warned person={person} />
      <TextField label={t('reasonOptional')} value={reason} onChange={setReason} autoFocus />
    </FormDialog>
  );
}
