import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/Button.tsx';
import { Checkbox } from '#renderer/components/Checkbox.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import { CHECKS, PUBLIC, type WorkspaceAudience } from '#shared/incident/broadcasts/audience.ts';
import { saidIn } from '#shared/text/wording.ts';
import { AudienceTemplates } from './AudienceTemplates.tsx';
import { RhythmFields } from './RhythmFields.tsx';
import css from './Workspace.module.css';

const LANGUAGES = ['en', 'ja'] as const;

interface EditorProps {
  readonly audience: WorkspaceAudience;
  /** Not saved yet: it stands open. */
  readonly isNew: boolean;
  readonly onChange: (audience: WorkspaceAudience) => void;
  /** Undefined where it cannot be removed. */
  readonly onRemove: (() => void) | undefined;
}

/** One audience: a line that says how it is told, and all of its settings behind it. */
export function AudienceEditor(props: EditorProps) {
  const { audience, isNew } = props;
  const { t } = useTranslation('workspace');
  const reader = usePreference((preferences) => preferences.language);
  const [isOpen, setOpen] = useState(isNew);
  const name = saidIn(audience.name, reader) || t('audiences.unnamed');
  return (
    <details
      className={css['audience']}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={css['summary']}>
        <strong>{name}</strong>
        <span className={css['hint']}>
          {audience.isOn
            ? [
                t(`audiences.rhythms.${audience.rhythm.kind}`),
                t(`audiences.checks.${audience.checks}`),
                ...(audience.needsApproval ? [t('audiences.approved')] : []),
              ].join(' · ')
            : t('audiences.off')}
        </span>
      </summary>
      {isOpen ? <Fields {...props} name={name} /> : null}
    </details>
  );
}

/** What is said of an audience; made only when somebody looks at it. */
function Fields(props: EditorProps & { readonly name: string }) {
  const { audience, name, onChange, onRemove } = props;
  const { t } = useTranslation('workspace');
  const change = (part: Partial<WorkspaceAudience>) => onChange({ ...audience, ...part });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={name} className={css['form']}>
      <div className={css['thresholds']}>
        {LANGUAGES.map((language) => (
          <TextField
            key={language}
            label={t('components.name', { language: t(`languages.${language}`) })}
            lang={language}
            value={audience.name[language]}
            onChange={(said) => change({ name: { ...audience.name, [language]: said } })}
            maxLength={40}
            isRequired={LANGUAGES.every((each) => audience.name[each].trim() === '')}
          />
        ))}
        <Select
          label={t('audiences.checksLabel')}
          options={(audience.id === PUBLIC ? [audience.checks] : CHECKS).map((value) => ({
            value,
            label: t(`audiences.checks.${value}`),
          }))}
          value={audience.checks}
          onChange={(checks) => change({ checks })}
        />
      </div>
      <div className={css['foot']}>
        <Checkbox isSelected={audience.isOn} onChange={(isOn) => change({ isOn })}>
          {t('audiences.isOn')}
        </Checkbox>
        <Checkbox isSelected={audience.needsApproval} onChange={(needsApproval) => change({ needsApproval })}>
          {t('audiences.needsApproval')}
        </Checkbox>
      </div>
      <RhythmFields rhythm={audience.rhythm} onChange={(rhythm) => change({ rhythm })} />
      <AudienceTemplates
        checks={audience.checks}
        templates={audience.templates}
        onChange={(templates) => change({ templates })}
      />
      {onRemove === undefined ? null : (
        <div>
          <Button kind="quiet" aria-label={t('audiences.removeOf', { name })} onPress={onRemove}>
            {t('audiences.remove')}
          </Button>
        </div>
      )}
    </div>
  );
}
