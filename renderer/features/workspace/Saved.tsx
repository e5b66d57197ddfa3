import type { ReactNode } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { Subject } from '#renderer/components/Subject.tsx';
import { newCommandId } from '#renderer/state/command-id.ts';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import type { WorkspaceChange } from '#renderer/state/workspace.ts';
import { sentence } from '#shared/errors/refusal.ts';
import css from './Workspace.module.css';

/** A change without its id: one is made for each attempt. */
export type Change = WorkspaceChange extends infer Each
  ? Each extends WorkspaceChange
    ? Omit<Each, 'id'>
    : never
  : never;

/** One subject of the workspace: its fields, and the button that puts them into force for all incidents to come. */
export function Saved(props: {
  readonly heading: string;
  readonly hint: string;
  readonly change: () => Change;
  /** It was the last that was saved: said until something else is. */
  readonly isSaved: boolean;
  readonly onSaved: () => Promise<void>;
  readonly children: ReactNode;
}) {
  const { heading, hint, change, isSaved, onSaved, children } = props;
  const { t } = useTranslation('workspace');
  const { api } = useWorkspace();
  const language = usePreference((each) => each.language);
  const { attempt, isBusy, refused } = useAttempt();
  return (
    <Subject title={heading}>
      <p className={css['hint']}>{hint}</p>
      <Form
        className={css['form'] ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          attempt(async () => {
            await api.changeWorkspace({ id: newCommandId(), ...change() });
            await onSaved();
          });
        }}
      >
        {children}
        {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
        <div className={css['foot']}>
          <Button type="submit" kind="primary" isDisabled={isBusy}>
            {t('save', { what: heading })}
          </Button>
          <span role="status">{isSaved ? t('saved') : ''}</span>
        </div>
      </Form>
    </Subject>
  );
}
