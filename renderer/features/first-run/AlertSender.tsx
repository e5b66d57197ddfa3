import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '#renderer/components/CopyText.tsx';
import { Sentence } from '#renderer/components/Sentence.tsx';
import { useAttempt } from '#renderer/state/use-attempt.ts';
import { usePreference, useWorkspace } from '#renderer/state/WorkspaceProvider.tsx';
import { sentence } from '#shared/errors/refusal.ts';
import type { AlertSender as Credentials } from '#shared/protocol/rest/health.ts';
import { alertmanagerYaml } from './alertmanager-yaml.ts';
import css from './FirstRun.module.css';

/** How to let Alertmanager open incidents here. The password is fetched when it is asked for, not before. */
export function AlertSender() {
  const { t } = useTranslation('first-run');
  const workspace = useWorkspace();
  const language = usePreference((preferences) => preferences.language);
  const [credentials, setCredentials] = useState<Credentials | null>(null);
  const { attempt, refused } = useAttempt();
  return (
    <details
      className={css['details']}
      onToggle={(event) => {
        if (event.currentTarget.open && credentials === null)
          attempt(async () => setCredentials(await workspace.api.alertSender()));
      }}
    >
      <summary>{t('alerts.heading')}</summary>
      <p>{t('alerts.text')}</p>
      {refused === null ? null : <Sentence word={t('app:refused')}>{sentence(refused, language)}</Sentence>}
      {credentials === null ? null : (
        <CopyText
          label={t('alerts.label')}
          text={alertmanagerYaml(credentials)}
          words={{ copy: t('copy.copy'), copied: t('copy.copied'), selected: t('copy.selected') }}
        />
      )}
    </details>
  );
}
