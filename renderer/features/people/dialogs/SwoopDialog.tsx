import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Dialog, DialogActions } from '#renderer/components/Dialog.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useGive } from '#renderer/state/use-give.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Participant } from '#shared/incident/participants/participant.ts';
import { SayAloud } from './SayAloud.tsx';

/** The question to somebody who commands over the commander's head, and their answer (AUTH-4). */
export function SwoopDialog(props: { readonly person: Participant; readonly onClose: () => void }) {
  const { person, onClose } = props;
  const { t, i18n } = useTranslation(['people', 'app']);
  const { give, refused } = useGive();
  const [words, setWords] = useState('');
  function answered(wishes: boolean): void {
    const said = words.trim() === '' ? {} : { words };
    if (give('participant.swoop', { participant: person.id, wishes, ...said })) onClose();
  }
  return (
    <Dialog
      title={t('swoop.title', { name: person.name })}
      closeLabel={t('app:close')}
      isOpen
      onClose={onClose}
      size="small"
    >
      <SayAloud line={t('swoop.line', { name: person.name })} />
      <p>{t('swoop.what')}</p>
      <TextField label={t('swoop.words')} value={words} onChange={setWords} />
      {refused === null ? null : (
        <p role="alert">{sentence(refused, i18n.language === 'ja' ? 'ja' : 'en')}</p>
      )}
      <DialogActions>
        <Button onPress={onClose}>{t('app:cancel')}</Button>
        <Button onPress={() => answered(true)}>{t('swoop.yes')}</Button>
        <Button kind="primary" autoFocus onPress={() => answered(false)}>
          {t('swoop.no')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
