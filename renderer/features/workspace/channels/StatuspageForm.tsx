import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import type { ChannelsAnswer, ChannelsChange } from '#shared/protocol/rest/delivery.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { SecretField } from './SecretField.tsx';

/** The key by which incidents are put on pages of Atlassian Statuspage. */
export function StatuspageForm(props: {
  readonly statuspage: ChannelsAnswer['statuspage'];
  readonly onSave: (statuspage: ChannelsChange['statuspage']) => Promise<void>;
}) {
  const { statuspage, onSave } = props;
  const { t } = useTranslation('channels');
  const [key, setKey] = useState('');
  const [apiUrl, setApiUrl] = useState(statuspage?.apiUrl ?? 'https://api.statuspage.io/v1');
  const [notifies, setNotifies] = useState(statuspage?.notifies ?? true);
  return (
    <ChannelForm
      channel="statuspage"
      isSet={statuspage !== null}
      onSave={() => onSave({ apiUrl, notifies, ...(key === '' ? {} : { secret: key }) })}
      onRemove={() => onSave(null)}
    >
      <SecretField
        label={t('statuspage.key')}
        isSet={statuspage?.hasSecret === true}
        value={key}
        onChange={setKey}
      />
      <TextField
        label={t('statuspage.apiUrl')}
        value={apiUrl}
        onChange={setApiUrl}
        isRequired
        autoComplete="off"
      />
      <Checkbox isSelected={notifies} onChange={setNotifies}>
        {t('statuspage.notifies')}
      </Checkbox>
    </ChannelForm>
  );
}
