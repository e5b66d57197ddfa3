import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { ChannelsAnswer, ChannelsChange, RecipientsAnswer } from '#shared/protocol/rest/delivery.ts';
import css from '../Workspace.module.css';
import { ChannelEntry } from './ChannelEntry.tsx';
import { EmailForm } from './EmailForm.tsx';
import { ImportRecipients } from './ImportRecipients.tsx';
import { Recipients } from './Recipients.tsx';
import { SlackForm } from './SlackForm.tsx';
import { SmsForm } from './SmsForm.tsx';
import { StatuspageForm } from './StatuspageForm.tsx';

/** Those that are told of incidents, and those that are not but have addresses: nobody's address lies where nobody looks. */
function told(
  audiences: readonly WorkspaceAudience[],
  recipients: RecipientsAnswer['recipients'],
): readonly Pick<WorkspaceAudience, 'id' | 'name'>[] {
  const ids = new Set(recipients.map(({ audience }) => audience));
  const gone = [...ids].filter((id) => !audiences.some((audience) => audience.id === id));
  return [
    ...audiences.filter(({ id, isOn }) => isOn || ids.has(id)),
    ...gone.map((id) => ({ id, name: { en: id, ja: id } })),
  ];
}

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
  const change = async (what: ChannelsChange) => setChannels(await api.changeChannels(what));
  return (
    <Subject title={t('heading')}>
      <p className={css['hint']}>{t('hint')}</p>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      {channels === null ? null : (
        <>
          <ChannelEntry channel="email" isSet={channels.email !== null}>
            <EmailForm
              key={JSON.stringify(channels.email)}
              email={channels.email}
              onSave={(email) => change({ email })}
            />
          </ChannelEntry>
          <ChannelEntry channel="sms" isSet={channels.sms !== null}>
            <SmsForm
              key={JSON.stringify(channels.sms)}
              sms={channels.sms}
              onSave={(sms) => change({ sms })}
            />
          </ChannelEntry>
          <ChannelEntry channel="slack" isSet={channels.slack !== null}>
            <SlackForm
              key={JSON.stringify(channels.slack)}
              slack={channels.slack}
              onSave={(slack) => change({ slack })}
            />
          </ChannelEntry>
          <ChannelEntry channel="statuspage" isSet={channels.statuspage !== null}>
            <StatuspageForm
              key={JSON.stringify(channels.statuspage)}
              statuspage={channels.statuspage}
              onSave={(statuspage) => change({ statuspage })}
            />
          </ChannelEntry>
          <p className={css['hint']}>{t('noSettings')}</p>
          <Checkbox
            isSelected={channels.allowPrivate}
            isDisabled={isBusy}
            onChange={(allowPrivate) => attempt(() => change({ allowPrivate }))}
          >
            {t('allowPrivate')}
          </Checkbox>
          {told(audiences, recipients).map((audience) => (
            <Recipients
              key={audience.id}
              audience={audience}
              recipients={recipients.filter((each) => each.audience === audience.id)}
              onChanged={load}
            />
          ))}
          <ImportRecipients audiences={audiences} hasEmail={channels.email !== null} onImported={load} />
        </>
      )}
    </Subject>
  );
}
