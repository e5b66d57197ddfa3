import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import css from '../Workspace.module.css';
import type { AddProps, Addressed } from './AddRecipients.tsx';

type OneAddress = 'slack' | 'teams' | 'statuspage';

/** Adds a channel of Slack, a workflow of Teams or a page: one address, typed or pasted. */
export function AddAddress({ channel, isBusy, onAdd }: AddProps & { readonly channel: OneAddress }) {
  const { t } = useTranslation('channels');
  const [address, setAddress] = useState('');
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(addressed(channel, address), () => setAddress(''));
      }}
    >
      <TextField
        label={t(`${channel}.address`)}
        hint={t(`${channel}.addressHint`)}
        value={address}
        onChange={setAddress}
        autoComplete="off"
        spellCheck="false"
        isRequired
      />
      <div>
        <Button type="submit" isDisabled={isBusy || address.trim() === ''}>
          {t(`${channel}.add`)}
        </Button>
      </div>
    </Form>
  );
}

function addressed(channel: OneAddress, address: string): Addressed {
  // The URL of a workflow is a secret, and no address that anybody sees.
  return channel === 'teams' ? { channel, url: address } : { channel, address };
}
