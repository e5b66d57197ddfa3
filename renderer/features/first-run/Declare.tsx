import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '#renderer/components/Button.tsx';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { TouchField } from '#renderer/components/TouchField.tsx';
import { newCommandId } from '#renderer/state/command-id.ts';
import { noteDeclared } from '#renderer/state/join-links.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import { SEVERITIES, type Severity } from '#shared/incident/severity.ts';
import css from './FirstRun.module.css';

/** Declaring an incident takes a title; all else has a default (INC-1). */
export function Declare() {
  const { t } = useTranslation('first-run');
  const workspace = useWorkspace();
  const [, navigate] = useLocation();
  const language = usePreference((preferences) => preferences.language);
  const [title, setTitle] = useState('');
  const [severity, setSeverity] = useState<Severity>('unknown');
  const [isDrill, setDrill] = useState(false);
  // The same id through every attempt: a declaration whose answer was lost is not made twice (SYNC-1).
  const [id] = useState(newCommandId);
  const { attempt, isBusy, refused } = useAttempt();
  return (
    <form
      className={css['card']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '' || isBusy) return;
        attempt(async () => {
          const kind = isDrill ? 'drill' : 'real';
          const declared = await workspace.api.declare({ id, title: title.trim(), severity, kind });
          noteDeclared(declared.incident);
          navigate(`/incidents/${encodeURIComponent(declared.incident)}`);
        });
      }}
    >
      <h2 className={css['heading']}>{t('declare.heading')}</h2>
      <TouchField
        label={t('declare.title')}
        placeholder={t('declare.sample')}
        value={title}
        onChange={setTitle}
        maxLength={300}
        autoComplete="off"
        autoFocus
        required
      />
      <div className={css['options']}>
        <Select
          label={t('declare.severity')}
          size="touch"
          options={SEVERITIES.map((value) => ({
            value,
            label: value === 'unknown' ? t('declare.unknown') : value,
          }))}
          value={severity}
          onChange={setSeverity}
        />
        <Checkbox isSelected={isDrill} onChange={setDrill}>
          {t('declare.drill')}
        </Checkbox>
      </div>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      <Button type="submit" kind="primary" size="touch" isDisabled={title.trim() === '' || isBusy}>
        {t('declare.submit')}
      </Button>
    </form>
  );
}
