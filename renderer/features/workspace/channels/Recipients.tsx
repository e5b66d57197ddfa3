import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import type { ChannelTested, RecipientsAnswer } from '#shared/protocol/rest/delivery.ts';
import { saidIn } from '#shared/text/wording.ts';
import css from '../Workspace.module.css';
import { AddRecipients } from './AddRecipients.tsx';
import { Tested } from './Tested.tsx';

/** More are not shown, only counted; the search finds them. */
const MOST_SHOWN = 50;

/** To whom the updates of one audience go: add, try, remove. */
export function Recipients(props: {
  readonly audience: Pick<WorkspaceAudience, 'id' | 'name'>;
  readonly recipients: RecipientsAnswer['recipients'];
  readonly onChanged: () => Promise<void>;
}) {
  const { recipients, onChanged } = props;
  const audience = props.audience.id;
  const { t } = useTranslation('channels');
  const { api } = useWorkspace();
  const reader = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  const [search, setSearch] = useState('');
  const [tested, setTested] = useState<{ readonly id: string; readonly came: ChannelTested } | null>(null);
  const name = saidIn(props.audience.name, reader);
  const found = recipients.filter(({ address }) => address.toLowerCase().includes(search.toLowerCase()));
  return (
    <section
      className={classNames(css['definition'], css['recipients'])}
      aria-label={t('recipients.heading', { audience: name })}
    >
      <h3>{t('recipients.heading', { audience: name })}</h3>
      <p className={css['hint']}>{t('recipients.count', { count: recipients.length })}</p>
      {recipients.length > MOST_SHOWN ? (
        <TextField label={t('recipients.search')} value={search} onChange={setSearch} />
      ) : null}
      <ul className={css['history']}>
        {found.slice(0, MOST_SHOWN).map(({ id, address, channel, language: theirs }) => (
          <li key={id} className={css['foot']}>
            <bdi>{address}</bdi>
            <span>
              {t(`delivery:channels.${channel}`)} · {t(`workspace:languages.${theirs}`)}
            </span>
            <Button
              size="small"
              isDisabled={isBusy}
              aria-label={t('recipients.testOf', { address })}
              onPress={() => {
                setTested(null);
                attempt(async () => setTested({ id, came: await api.testRecipient(id) }));
              }}
            >
              {t('test')}
            </Button>
            <SureButton
              words={t('recipients.remove')}
              label={t('recipients.removeOf', { address })}
              sureWords={t('recipients.sure')}
              sureLabel={t('recipients.sureOf', { address })}
              isBusy={isBusy}
              onSure={() =>
                attempt(async () => {
                  await api.removeRecipient(id);
                  await onChanged();
                })
              }
            />
            {tested?.id === id ? <Tested tested={tested.came} /> : null}
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN ? (
        <p>{t('recipients.more', { number: found.length - MOST_SHOWN })}</p>
      ) : null}
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, reader)}</Sentence>}
      <AddRecipients audience={audience} onChanged={onChanged} />
    </section>
  );
}
