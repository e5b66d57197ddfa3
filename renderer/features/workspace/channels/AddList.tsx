import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { TextArea } from '#renderer/components/TextField.tsx';
import { MOST_RECIPIENTS_AT_ONCE } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';
import type { AddProps } from './AddRecipients.tsx';

/** What stands between two of a list; a phone number has blanks of its own. */
const BETWEEN = { email: /[\s,;，；、]+/u, sms: /[\n\r,;，；、]+/u } as const;

/** Adds e-mail addresses or phone numbers, one or a pasted list. */
export function AddList({ channel, isBusy, onAdd }: AddProps & { readonly channel: 'email' | 'sms' }) {
  const { t } = useTranslation('channels');
  const [list, setList] = useState('');
  const addresses = addressesIn(list, channel);
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (addresses.length > 0) onAdd({ channel, addresses }, () => setList(''));
      }}
    >
      <TextArea
        label={t(`recipients.list.${channel}`)}
        rows={3}
        value={list}
        onChange={setList}
        hint={t(`recipients.listHint.${channel}`, { most: MOST_RECIPIENTS_AT_ONCE })}
      />
      <div>
        <Button type="submit" isDisabled={isBusy || addresses.length === 0}>
          {t(`recipients.add.${channel}`, { number: addresses.length })}
        </Button>
      </div>
    </Form>
  );
}

/** Addresses as they come out of a table, a mail program or a text. */
function addressesIn(list: string, channel: keyof typeof BETWEEN): string[] {
  const all = list.split(BETWEEN[channel]).map((each) => each.trim().replace(/^<|>$/g, ''));
  return [...new Set(all.filter((each) => each !== ''))].slice(0, MOST_RECIPIENTS_AT_ONCE);
}
