import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import type { ChannelsAnswer, ChannelsChange } from '#shared/protocol/rest/delivery.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { SecretField } from './SecretField.tsx';

/** The app that posts in Slack. */
export function SlackForm(props: {
  readonly slack: ChannelsAnswer['slack'];
  readonly onSave: (slack: ChannelsChange['slack']) => Promise<void>;
}) {
  const { slack, onSave } = props;
  const { t } = useTranslation('channels');
  const [token, setToken] = useState('');
  const [apiUrl, setApiUrl] = useState(slack?.apiUrl ?? 'https://slack.com/api/');
  return (
    <ChannelForm
      channel="slack"
      isSet={slack !== null}
      onSave={() => onSave(token === '' ? { apiUrl } : { apiUrl, secret: token })}
      onRemove={() => onSave(null)}
    >
      <SecretField
        label={t('slack.token')}
        isSet={slack?.hasSecret === true}
        value={token}
        onChange={setToken}
      />
      <TextField
        label={t('slack.apiUrl')}
        value={apiUrl}
        onChange={setApiUrl}
        isRequired
        autoComplete="off"
      />
    </ChannelForm>
  );
}
