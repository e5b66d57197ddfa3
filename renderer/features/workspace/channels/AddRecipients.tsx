import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { CHANNELS, type ChannelKind } from '#shared/delivery/delivery.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { RecipientsAdd, RecipientsAdded } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';
import { AddAddress } from './AddAddress.tsx';
import { AddList } from './AddList.tsx';
import { AddWebhook } from './AddWebhook.tsx';

const LANGUAGES = ['en', 'ja'] as const;

/** Recipients of one channel, as its own form knows them. */
export type Addressed = RecipientsAdd extends infer Each
  ? Each extends RecipientsAdd
    ? Omit<Each, 'audience' | 'language'>
    : never
  : never;

/** What the form of a channel is given; `then` runs when they were added. */
export interface AddProps {
  readonly isBusy: boolean;
  readonly onAdd: (whom: Addressed, then: () => void) => void;
}

/** Adds recipients to an audience, once it is opened: first by which channel, then what that one needs to know. */
export function AddRecipients(props: {
  readonly audience: RecipientsAdd['audience'];
  readonly onChanged: () => Promise<void>;
}) {
  const { audience, onChanged } = props;
  const { t } = useTranslation('channels');
  const { api } = useWorkspace();
  const reader = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  const [channel, setChannel] = useState<ChannelKind>('email');
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(reader);
  const [added, setAdded] = useState<RecipientsAdded | null>(null);
  const add: AddProps = {
    isBusy,
    onAdd: (whom, then) =>
      attempt(async () => {
        setAdded(await api.addRecipients({ ...whom, audience, language }));
        then();
        await onChanged();
      }),
  };
  return (
    <details className={css['entry']}>
      <summary>{t('recipients.addSome')}</summary>
      <div className={css['form']}>
        <div className={css['thresholds']}>
          <Select
            label={t('recipients.channel')}
            options={CHANNELS.map((value) => ({ value, label: t(`delivery:channels.${value}`) }))}
            value={channel}
            onChange={(next) => {
              setChannel(next);
              setAdded(null);
            }}
          />
          <Select
            label={t('recipients.language')}
            options={LANGUAGES.map((value) => ({ value, label: t(`workspace:languages.${value}`) }))}
            value={language}
            onChange={setLanguage}
          />
        </div>
        {formOf(channel, add)}
        {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, reader)}</Sentence>}
        <p role="status">
          {added === null ? '' : t('recipients.added', { added: added.added, known: added.known })}
          {added === null || added.refused.length === 0
            ? ''
            : ` ${t(`recipients.refused.${channel === 'sms' ? 'sms' : 'email'}`, {
                list: added.refused.slice(0, 5).join(', '),
                number: added.refused.length,
              })}`}
        </p>
      </div>
    </details>
  );
}

function formOf(channel: ChannelKind, props: AddProps) {
  if (channel === 'webhook') return <AddWebhook {...props} />;
  // The key: what was typed for one channel is not offered to another.
  if (channel === 'email' || channel === 'sms') return <AddList key={channel} channel={channel} {...props} />;
  return <AddAddress key={channel} channel={channel} {...props} />;
}
