import { useTranslation } from 'react-i18next';
import { TextArea } from '#renderer/components/TextField.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { DEFAULT_TEMPLATES } from '#shared/broadcasting/default-templates.ts';
import { UPDATE_FIELDS } from '#shared/broadcasting/update-fields.ts';
import { sentence } from '#shared/errors/refusal.ts';
import type { Checks, OwnTemplates } from '#shared/incident/broadcasts/audience.ts';
import { PUBLIC_STATUSES } from '#shared/incident/broadcasts/broadcast.ts';
import { refusedUpdateTemplate } from '#shared/workspace/decide.ts';
import css from './Workspace.module.css';

const LANGUAGES = ['en', 'ja'] as const;

/** What updates to an audience begin with, by status and language; where nothing stands, the product's own words do. */
export function AudienceTemplates(props: {
  readonly checks: Checks;
  readonly templates: OwnTemplates;
  readonly onChange: (templates: OwnTemplates) => void;
}) {
  const { checks, templates, onChange } = props;
  const { t } = useTranslation('workspace');
  const reader = usePreference((preferences) => preferences.language);
  return (
    <details>
      <summary>{t('audiences.templates')}</summary>
      <p className={css['hint']}>
        {t('audiences.templatesHint', {
          fields: UPDATE_FIELDS[checks].map((name) => `{{${name}}}`).join(' '),
          ifs: '{{#if since}}…{{/if}}',
        })}
      </p>
      <div className={css['templates']}>
        {LANGUAGES.flatMap((language) =>
          PUBLIC_STATUSES.map((status) => {
            const template = templates[language][status];
            const problem = template === '' ? null : refusedUpdateTemplate(template, checks);
            return (
              <div key={`${language} ${status}`}>
                <TextArea
                  label={`${t(`app:publicStatuses.${status}`)} (${t(`languages.${language}`)})`}
                  lang={language}
                  rows={3}
                  value={template}
                  placeholder={DEFAULT_TEMPLATES[checks][language][status]}
                  onChange={(said) =>
                    onChange({ ...templates, [language]: { ...templates[language], [status]: said } })
                  }
                  maxLength={2_000}
                />
                {problem === null ? null : <p className={css['problem']}>{sentence(problem, reader)}</p>}
              </div>
            );
          }),
        )}
      </div>
    </details>
  );
}
