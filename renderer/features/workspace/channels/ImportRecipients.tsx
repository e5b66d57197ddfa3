import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { keep } from '#renderer/state/files/keep.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { PUBLIC, type WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import {
  MOST_IMPORT_LINES,
  type RecipientsImported,
  type Subscribing,
} from '#shared/protocol/rest/recipients-import.ts';
import { saidIn } from '#shared/text/wording.ts';
import css from '../Workspace.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { SubscribingNote } from './SubscribingNote.tsx';

const LANGUAGES = ['en', 'ja'] as const;

interface Chosen {
  readonly name: string;
  readonly table: Blob;
}

/** What a file leaves open, and whether its people are asked first. */
interface Choice {
  readonly audience: string;
  readonly language: (typeof LANGUAGES)[number];
  readonly isAsked: boolean;
}

/** Recipients from a file: first what would be added and which lines are refused, then one button. */
export function ImportRecipients(props: {
  readonly audiences: readonly Pick<WorkspaceAudience, 'id' | 'name'>[];
  readonly hasEmail: boolean;
  readonly onImported: () => Promise<void>;
}) {
  const { audiences, hasEmail, onImported } = props;
  const { t } = useTranslation('recipients-file');
  const { api } = useWorkspace();
  const reader = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<Choice>({ audience: PUBLIC, language: reader, isAsked: false });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [preview, setPreview] = useState<RecipientsImported | null>(null);
  const [done, setDone] = useState<(RecipientsImported & { readonly isAsked: boolean }) | null>(null);
  const [subscribing, setSubscribing] = useState<Subscribing | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: anew when e-mail is set up or taken away
  useEffect(() => attempt(async () => setSubscribing(await api.subscribing())), [api, hasEmail]);

  function send({ table }: Chosen, { audience, language, isAsked }: Choice, isPreview: boolean) {
    const confirm = isAsked ? 'true' : 'false';
    return api.importRecipients(table, {
      audience,
      language,
      confirm,
      preview: isPreview ? 'true' : 'false',
    });
  }
  async function look(file: Chosen | null, next: Choice): Promise<void> {
    setChoice(next);
    setChosen(file);
    setPreview(null);
    setDone(null);
    if (file !== null) setPreview(await send(file, next, true));
  }
  async function add(file: Chosen): Promise<void> {
    const came = await send(file, choice, false);
    setDone({ ...came, isAsked: choice.isAsked });
    setChosen(null);
    setPreview(null);
    setSubscribing(await api.subscribing());
    await onImported();
  }

  return (
    <section className={css['definition']} aria-label={t('heading')}>
      <div className={css['form']}>
        <h3>{t('heading')}</h3>
        <SubscribingNote subscribing={subscribing} />
        <p className={css['hint']}>
          {t('hint', {
            audiences: audiences.map(({ name }) => saidIn(name, reader)).join(', '),
            most: MOST_IMPORT_LINES,
          })}
        </p>
        <div className={css['thresholds']}>
          <Select
            label={t('audience')}
            options={audiences.map(({ id, name }) => ({ value: id, label: saidIn(name, reader) }))}
            value={choice.audience}
            onChange={(audience) => attempt(() => look(chosen, { ...choice, audience }))}
          />
          <Select
            label={t('language')}
            options={LANGUAGES.map((value) => ({ value, label: t(`workspace:languages.${value}`) }))}
            value={choice.language}
            onChange={(language) => attempt(() => look(chosen, { ...choice, language }))}
          />
        </div>
        <Checkbox
          isSelected={choice.isAsked}
          isDisabled={subscribing?.isOpen !== true}
          onChange={(isAsked) => attempt(() => look(chosen, { ...choice, isAsked }))}
        >
          {t('confirm')}
        </Checkbox>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('choose')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file !== undefined) attempt(async () => look(await held(file), choice));
            // The same file again is a choice as well.
            currentTarget.value = '';
          }}
        />
        <div className={css['foot']}>
          <Button isDisabled={isBusy} onPress={() => input.current?.click()}>
            {t(chosen === null ? 'choose' : 'chooseOther')}
          </Button>
          {chosen === null ? null : <bdi>{t('file', { name: chosen.name })}</bdi>}
        </div>
        {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, reader)}</Sentence>}
        <div role="status">
          {preview === null || chosen === null ? null : (
            <ImportPreview
              preview={preview}
              isAsked={choice.isAsked}
              isBusy={isBusy}
              onAdd={() => attempt(() => add(chosen))}
            />
          )}
          {done === null ? null : (
            <p>{t(done.isAsked ? 'asked' : 'added', { added: done.added, known: done.known })}</p>
          )}
        </div>
        <div>
          <Button
            kind="quiet"
            isDisabled={isBusy}
            onPress={() => attempt(async () => keep(await api.recipientsTable(), 'recipients.csv'))}
          >
            {t('export')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** The file as it is now: what was looked at is what is added, whatever becomes of it on the disk. */
async function held(file: File): Promise<Chosen> {
  return { name: file.name, table: new Blob([await file.arrayBuffer()], { type: 'text/csv' }) };
}
