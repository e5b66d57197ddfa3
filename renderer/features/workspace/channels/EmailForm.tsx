import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import type { ChannelsAnswer, ChannelsChange } from '#shared/protocol/rest/delivery.ts';
import { numberIn } from '../number-in.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { SecretField } from './SecretField.tsx';

const SECURITY = ['starttls', 'tls', 'none'] as const;

/** The mail server by which updates leave. */
export function EmailForm(props: {
  readonly email: ChannelsAnswer['email'];
  readonly onSave: (email: ChannelsChange['email']) => Promise<void>;
}) {
  const { email, onSave } = props;
  const { t } = useTranslation('channels');
  const [host, setHost] = useState(email?.host ?? '');
  const [port, setPort] = useState(String(email?.port ?? 587));
  const [security, setSecurity] = useState<(typeof SECURITY)[number]>(email?.security ?? 'starttls');
  const [user, setUser] = useState(email?.user ?? '');
  const [password, setPassword] = useState('');
  const [fromName, setFromName] = useState(email?.fromName ?? '');
  const [fromAddress, setFromAddress] = useState(email?.fromAddress ?? '');
  return (
    <ChannelForm
      channel="email"
      isSet={email !== null}
      onSave={() => {
        const settings = { host, port: numberIn(port) ?? 0, security, user, fromName, fromAddress };
        return onSave(password === '' ? settings : { ...settings, password });
      }}
      onRemove={() => onSave(null)}
    >
      <TextField label={t('email.host')} value={host} onChange={setHost} isRequired autoComplete="off" />
      <TextField label={t('email.port')} value={port} onChange={setPort} inputMode="numeric" isRequired />
      <Select
        label={t('email.security')}
        options={SECURITY.map((value) => ({ value, label: t(`email.securities.${value}`) }))}
        value={security}
        onChange={setSecurity}
      />
      <TextField label={t('email.user')} value={user} onChange={setUser} autoComplete="off" />
      <SecretField
        label={t('email.password')}
        isSet={email?.hasPassword === true}
        value={password}
        onChange={setPassword}
      />
      <TextField label={t('email.fromName')} value={fromName} onChange={setFromName} maxLength={80} />
      <TextField label={t('email.fromAddress')} value={fromAddress} onChange={setFromAddress} isRequired />
    </ChannelForm>
  );
}
