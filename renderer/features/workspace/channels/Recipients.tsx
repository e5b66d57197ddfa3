import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { SureButton } from '#renderer/components/SureButton.tsx';
import { TextArea, TextField } from '#renderer/components/TextField.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import {
  type ChannelTested,
  MOST_RECIPIENTS_AT_ONCE,
  type RecipientsAdd,
  type RecipientsAdded,
  type RecipientsAnswer,
} from '#shared/protocol/rest/delivery.ts';
import { saidIn } from '#shared/text/wording.ts';
import css from '../Workspace.module.css';
import { Tested } from './Tested.tsx';

/** More are not shown, only counted; the search finds them. */
const MOST_SHOWN = 50;

const LANGUAGES = ['en', 'ja'] as const;

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
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(reader);
  const [list, setList] = useState('');
  const [url, setUrl] = useState('');
  const [secret, setSecret] = useState('');
  const [search, setSearch] = useState('');
  const [added, setAdded] = useState<RecipientsAdded | null>(null);
  const [tested, setTested] = useState<{ readonly id: string; readonly came: ChannelTested } | null>(null);
  const name = saidIn(props.audience.name, reader);
  const add = (what: RecipientsAdd, then: () => void) =>
    attempt(async () => {
      setAdded(await api.addRecipients(what));
      then();
      await onChanged();
    });
  const addresses = addressesIn(list);
  const found = recipients.filter(({ address }) => address.toLowerCase().includes(search.toLowerCase()));
  return (
    <section className={css['definition']} aria-label={t('recipients.heading', { audience: name })}>
      <h3>{t('recipients.heading', { audience: name })}</h3>
      <p className={css['hint']}>{t('recipients.count', { number: recipients.length })}</p>
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
      <p role="status">
        {added === null ? '' : t('recipients.added', { added: added.added, known: added.known })}
        {added === null || added.refused.length === 0
          ? ''
          : ` ${t('recipients.refused', { list: added.refused.slice(0, 5).join(', '), number: added.refused.length })}`}
      </p>
      <Select
        label={t('recipients.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`workspace:languages.${value}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <Form
        className={css['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (addresses.length > 0)
            add({ channel: 'email', audience, language, addresses }, () => setList(''));
        }}
      >
        <TextArea
          label={t('recipients.list')}
          rows={3}
          value={list}
          onChange={setList}
          hint={t('recipients.listHint', { most: MOST_RECIPIENTS_AT_ONCE })}
        />
        <div>
          <Button type="submit" isDisabled={isBusy || addresses.length === 0}>
            {t('recipients.add', { number: addresses.length })}
          </Button>
        </div>
      </Form>
      <Form
        className={css['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          add({ channel: 'webhook', audience, language, address: url, secret }, () => {
            setUrl('');
            setSecret('');
          });
        }}
      >
        <div className={css['thresholds']}>
          <TextField label={t('webhook.url')} value={url} onChange={setUrl} autoComplete="off" isRequired />
          <TextField
            label={t('webhook.secret')}
            placeholder="whsec_…"
            value={secret}
            onChange={setSecret}
            autoComplete="off"
            spellCheck="false"
            isRequired
          />
        </div>
        <div className={css['foot']}>
          <Button onPress={() => setSecret(newSecret())}>{t('webhook.make')}</Button>
          <Button type="submit" isDisabled={isBusy || url === '' || secret === ''}>
            {t('webhook.add')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Addresses as they come out of a table, a mail program or a text: one a line, or with commas or semicolons between. */
function addressesIn(list: string): string[] {
  const all = list.split(/[\s,;，；、]+/u).map((each) => each.replace(/^<|>$/g, ''));
  return [...new Set(all.filter((each) => each !== ''))].slice(0, MOST_RECIPIENTS_AT_ONCE);
}

/** A key of 32 bytes for both sides. */
function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
