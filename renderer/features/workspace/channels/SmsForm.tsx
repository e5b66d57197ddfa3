import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import type { ChannelsAnswer, ChannelsChange } from '#shared/protocol/rest/delivery.ts';
import { ChannelForm } from './ChannelForm.tsx';
import { SecretField } from './SecretField.tsx';

const FORMATS = ['json', 'form'] as const;
const FIELDS = ['to', 'text', 'from', 'reference'] as const;

/** The gateway by which short messages leave, and what it calls things. */
export function SmsForm(props: {
  readonly sms: ChannelsAnswer['sms'];
  readonly onSave: (sms: ChannelsChange['sms']) => Promise<void>;
}) {
  const { sms, onSave } = props;
  const { t } = useTranslation('channels');
  const [url, setUrl] = useState(sms?.url ?? '');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>(sms?.format ?? 'json');
  const [from, setFrom] = useState(sms?.from ?? '');
  const [fields, setFields] = useState(
    sms?.fields ?? { to: 'to', text: 'text', from: 'from', reference: '' },
  );
  const [header, setHeader] = useState(sms?.header ?? 'Authorization');
  const [secret, setSecret] = useState('');
  return (
    <ChannelForm
      channel="sms"
      isSet={sms !== null}
      onSave={() => onSave({ url, format, from, fields, header, ...(secret === '' ? {} : { secret }) })}
      onRemove={() => onSave(null)}
    >
      <TextField label={t('sms.url')} value={url} onChange={setUrl} isRequired autoComplete="off" />
      <Select
        label={t('sms.format')}
        options={FORMATS.map((value) => ({ value, label: t(`sms.formats.${value}`) }))}
        value={format}
        onChange={setFormat}
      />
      <TextField label={t('sms.from')} value={from} onChange={setFrom} maxLength={40} autoComplete="off" />
      <TextField label={t('sms.header')} value={header} onChange={setHeader} autoComplete="off" />
      <SecretField
        label={t('sms.secret')}
        isSet={sms?.hasSecret === true}
        value={secret}
        onChange={setSecret}
      />
      {FIELDS.map((field) => (
        <TextField
          key={field}
          label={t(`sms.fields.${field}`)}
          value={fields[field]}
          onChange={(name) => setFields((before) => ({ ...before, [field]: name }))}
          isRequired={field === 'to' || field === 'text'}
          autoComplete="off"
        />
      ))}
    </ChannelForm>
  );
}
