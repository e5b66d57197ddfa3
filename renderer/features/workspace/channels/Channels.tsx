import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { ChannelsAnswer, RecipientsAnswer } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';
import { EmailForm } from './EmailForm.tsx';
import { Recipients } from './Recipients.tsx';

/** How updates reach people outside, and whom (CAST-1). */
export function Channels({ audiences }: { readonly audiences: readonly WorkspaceAudience[] }) {
  const { t } = useTranslation('channels');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const [channels, setChannels] = useState<ChannelsAnswer | null>(null);
  const [recipients, setRecipients] = useState<RecipientsAnswer['recipients']>([]);
  const { attempt, isBusy, refused } = useAttempt();
  const load = useCallback(async () => {
    const [how, whom] = await Promise.all([api.channels(), api.recipients()]);
    setChannels(how);
    setRecipients(whom.recipients);
  }, [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, `attempt` is another one each time
  useEffect(() => attempt(load), [load]);
  return (
    <section className={css['subject']} aria-label={t('heading')}>
      <h2 className={css['heading']}>{t('heading')}</h2>
      <p className={css['hint']}>{t('hint')}</p>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      {channels === null ? null : (
        <>
          <EmailForm
            key={JSON.stringify(channels.email)}
            email={channels.email}
            onSave={async (email) => setChannels(await api.changeChannels({ email }))}
          />
          <Checkbox
            isSelected={channels.allowPrivate}
            isDisabled={isBusy}
            onChange={(allowPrivate) =>
              attempt(async () => setChannels(await api.changeChannels({ allowPrivate })))
            }
          >
            {t('allowPrivate')}
          </Checkbox>
          {audiences.map((audience) => (
            <Recipients
              key={audience.id}
              audience={audience}
              recipients={recipients.filter((each) => each.audience === audience.id)}
              onChanged={load}
            />
          ))}
        </>
      )}
    </section>
  );
}
