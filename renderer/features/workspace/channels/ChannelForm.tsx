import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { ChannelTested, TestedChannel } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';
import { Tested } from './Tested.tsx';

/** How one channel is set up: its fields, saving, and a test of what is saved. */
export function ChannelForm(props: {
  readonly channel: TestedChannel;
  readonly isSet: boolean;
  readonly onSave: () => Promise<void>;
  readonly onRemove: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const { channel, isSet, onSave, onRemove, children } = props;
  const { t } = useTranslation('channels');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  const [testTo, setTestTo] = useState('');
  const [tested, setTested] = useState<ChannelTested | null>(null);
  return (
    <Form
      className={css['form'] ?? ''}
      aria-label={t(`${channel}.heading`)}
      onSubmit={(event) => {
        event.preventDefault();
        attempt(onSave);
      }}
    >
      <p className={css['hint']}>{t(`${channel}.hint`)}</p>
      <div className={css['thresholds']}>{children}</div>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <div className={css['foot']}>
        <Button type="submit" kind="primary" isDisabled={isBusy}>
          {t(`${channel}.save`)}
        </Button>
        {isSet ? (
          <Button kind="quiet" isDisabled={isBusy} onPress={() => attempt(onRemove)}>
            {t(`${channel}.remove`)}
          </Button>
        ) : null}
      </div>
      {isSet ? (
        <div className={css['tryOut']}>
          <TextField label={t(`${channel}.testTo`)} value={testTo} onChange={setTestTo} autoComplete="off" />
          <Button
            isDisabled={isBusy || testTo.trim() === ''}
            onPress={() => {
              setTested(null);
              attempt(async () => setTested(await api.testChannel(channel, testTo, language)));
            }}
          >
            {t(`${channel}.test`)}
          </Button>
          <Tested tested={tested} />
        </div>
      ) : null}
    </Form>
  );
}
