import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import css from '../Workspace.module.css';
import type { AddProps } from './AddRecipients.tsx';

/** Adds a webhook, with the key that both sides know. */
export function AddWebhook({ isBusy, onAdd }: AddProps) {
  const { t } = useTranslation('channels');
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ channel: 'webhook', address: url, secret }, () => {
          setUrl('');
          setSecret('');
        });
      }}
    >
      <div className={css['thresholds']}>
        <TextField label={t('webhook.url')} value={url} onChange={setUrl} autoComplete="off" isRequired />
        <TextField
          label={t('webhook.secret')}
          placeholder="whsec_…"
          value={secret}
          onChange={setSecret}
          autoComplete="off"
          spellCheck="false"
          isRequired
        />
      </div>
      <div className={css['foot']}>
        <Button onPress={() => setSecret(newSecret())}>{t('webhook.make')}</Button>
        <Button type="submit" isDisabled={isBusy || url === '' || secret === ''}>
          {t('webhook.add')}
        </Button>
      </div>
    </Form>
  );
}

/** A key of 32 bytes for both sides. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
