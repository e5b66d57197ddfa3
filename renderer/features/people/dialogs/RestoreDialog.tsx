import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/components/FormDialog.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { SayAloud } from './SayAloud.tsx';
import { Warned } from './Warned.tsx';

/** Somebody who was removed is let back in, with the sentence that makes it easy for them (AUTH-3). */
export function RestoreDialog(props: { readonly person: Participant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const { give, refused } = useGive();
  return (
    <FormDialog
      title={t('restore.title', { name: person.name })}
      closeLabel={t('app:close')}
      cancelLabel={t('app:cancel')}
      submitLabel={t('actions.restore')}
      error={refused === null ? null : sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}
      onSubmit={() => {
        if (give('participant.restore', { participant: person.id })) onClose();
      }}
      onClose={onClose}
    >
      <SayAloud line={t('restore.line', { name: person.name })} />
      <p>{t('restore.what')}</p>
      {person.removal === null ? null : <p>{t('restore.why', { reason: person.removal.reason })}</p>}
      <Warned person={person} />
    </FormDialog>
  );
}
