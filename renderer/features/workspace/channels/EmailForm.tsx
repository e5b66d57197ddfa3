import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { ChannelsAnswer, ChannelsChange, ChannelTested } from '#shared/protocol/rest/delivery.ts';
import { numberIn } from '../number-in.ts';
import css from '../Workspace.module.css';
import { Tested } from './Tested.tsx';

const SECURITY = ['starttls', 'tls', 'none'] as const;

/** The mail server by which updates leave. The password is typed here and shown nowhere. */
export function EmailForm(props: {
  readonly email: ChannelsAnswer['email'];
  readonly onSave: (email: ChannelsChange['email']) => Promise<void>;
}) {
  const { email, onSave } = props;
  const { t } = useTranslation('channels');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  const [host, setHost] = useState(email?.host ?? '');
  const [port, setPort] = useState(String(email?.port ?? 587));
  const [security, setSecurity] = useState<(typeof SECURITY)[number]>(email?.security ?? 'starttls');
  const [user, setUser] = useState(email?.user ?? '');
  const [password, setPassword] = useState('');
  const [fromName, setFromName] = useState(email?.fromName ?? '');
  const [fromAddress, setFromAddress] = useState(email?.fromAddress ?? '');
  const [testTo, setTestTo] = useState('');
  const [tested, setTested] = useState<ChannelTested | null>(null);
  return (
    <Form
      className={css['form'] ?? ''}
      aria-label={t('email.heading')}
      onSubmit={(event) => {
        event.preventDefault();
        const settings = { host, port: numberIn(port) ?? 0, security, user, fromName, fromAddress };
        attempt(() => onSave(password === '' ? settings : { ...settings, password }));
      }}
    >
      <h3>{t('email.heading')}</h3>
      <div className={css['thresholds']}>
        <TextField label={t('email.host')} value={host} onChange={setHost} isRequired autoComplete="off" />
        <TextField label={t('email.port')} value={port} onChange={setPort} inputMode="numeric" isRequired />
        <Select
          label={t('email.security')}
          options={SECURITY.map((value) => ({ value, label: t(`email.securities.${value}`) }))}
          value={security}
          onChange={setSecurity}
        />
        <TextField label={t('email.user')} value={user} onChange={setUser} autoComplete="off" />
        <TextField
          label={t('email.password')}
          type="password"
          placeholder={email?.hasPassword === true ? t('email.passwordSet') : ''}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <TextField label={t('email.fromName')} value={fromName} onChange={setFromName} maxLength={80} />
        <TextField label={t('email.fromAddress')} value={fromAddress} onChange={setFromAddress} isRequired />
      </div>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div className={css['foot']}>
        <Button type="submit" kind="primary" isDisabled={isBusy}>
          {t('email.save')}
        </Button>
        {email === null ? null : (
          <Button kind="quiet" isDisabled={isBusy} onPress={() => attempt(() => onSave(null))}>
            {t('email.remove')}
          </Button>
        )}
        <span role="status">{email === null ? t('email.none') : t('email.isSet')}</span>
      </div>
      {email === null ? null : (
        <div className={css['foot']}>
          <TextField label={t('email.testTo')} value={testTo} onChange={setTestTo} autoComplete="off" />
          <Button
            isDisabled={isBusy || testTo.trim() === ''}
            onPress={() => {
              setTested(null);
              attempt(async () => setTested(await api.testEmail(testTo)));
            }}
          >
            {t('test')}
          </Button>
          <Tested tested={tested} />
        </div>
      )}
    </Form>
  );
}
