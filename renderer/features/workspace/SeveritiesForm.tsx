import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/components/Select.tsx';
import { TextArea, TextField } from '#renderer/components/TextField.tsx';
import { GRADES, type Grade } from '#shared/incident/severity.ts';
import {
  ALERT_STATES,
  EXPOSURES,
  type SeverityDefinition,
  type SeverityDefinitions,
  type Thresholds,
} from '#shared/incident/severity-aid/definition.ts';
import { numberIn } from './number-in.ts';
import { Saved } from './Saved.tsx';
import css from './Workspace.module.css';

const LANGUAGES = ['en', 'ja'] as const;
const WORDS = ['name', 'definition', 'examples'] as const;
const ALERTS = ['', ...ALERT_STATES.filter((each) => each !== 'none')] as const;
const LEAKS = ['', ...EXPOSURES.filter((each) => each !== 'none')] as const;

/** What each severity means here, in both languages, and from where on the aid proposes it (INC-2). */
export function SeveritiesForm(props: {
  readonly severities: SeverityDefinitions;
  readonly isSaved: boolean;
  readonly onSaved: () => Promise<void>;
}) {
  const { t } = useTranslation('workspace');
  const [severities, setSeverities] = useState(props.severities);
  return (
    <Saved
      heading={t('severities.heading')}
      hint={t('severities.hint')}
      change={() => ({ type: 'workspace.set_severities', data: { severities } })}
      isSaved={props.isSaved}
      onSaved={props.onSaved}
    >
      {GRADES.map((grade) => (
        <Definition
          key={grade}
          grade={grade}
          definition={severities[grade]}
          onChange={(definition) => setSeverities((before) => ({ ...before, [grade]: definition }))}
        />
      ))}
    </Saved>
  );
}

function Definition(props: {
  readonly grade: Grade;
  readonly definition: SeverityDefinition;
  readonly onChange: (definition: SeverityDefinition) => void;
}) {
  const { grade, definition, onChange } = props;
  const { t } = useTranslation('workspace');
  const { thresholds } = definition;
  const reach = (part: Partial<Thresholds>) =>
    onChange({ ...definition, thresholds: { ...thresholds, ...part } });
  return (
    <details className={css['definition']} open={grade === 'SEV1'}>
      <summary>
        <strong>{grade}</strong> <bdi>{definition.name.en || definition.name.ja}</bdi>
      </summary>
      <div className={css['languages']}>
        {LANGUAGES.map((language) =>
          WORDS.map((word) => {
            const field = {
              label: `${grade}: ${t(`severities.${word}`)} (${t(`languages.${language}`)})`,
              lang: language,
              value: definition[word][language],
              onChange: (text: string) =>
                onChange({ ...definition, [word]: { ...definition[word], [language]: text } }),
            };
            return word === 'name' ? (
              <TextField key={`${language} ${word}`} {...field} maxLength={40} />
            ) : (
              <TextArea key={`${language} ${word}`} {...field} rows={2} maxLength={600} />
            );
          }),
        )}
      </div>
      <div className={css['thresholds']}>
        <Select
          label={`${grade}: ${t('thresholds.alert')}`}
          options={ALERTS.map((value) => ({ value, label: t(`thresholds.alerts.${value || 'never'}`) }))}
          value={thresholds.alert ?? ''}
          onChange={(alert) => reach({ alert: alert === '' ? null : alert })}
        />
        <Select
          label={`${grade}: ${t('thresholds.exposure')}`}
          options={LEAKS.map((value) => ({ value, label: t(`thresholds.exposures.${value || 'never'}`) }))}
          value={thresholds.exposure ?? ''}
          onChange={(exposure) => reach({ exposure: exposure === '' ? null : exposure })}
        />
        <Count
          label={`${grade}: ${t('thresholds.contacts')}`}
          value={thresholds.contacts}
          onChange={(contacts) => reach({ contacts })}
        />
        <Count
          label={`${grade}: ${t('thresholds.hit')}`}
          value={thresholds.hit}
          onChange={(hit) => reach({ hit })}
        />
      </div>
    </details>
  );
}

function Count(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation('workspace');
  const [text, setText] = useState(props.value === null ? '' : String(props.value));
  return (
    <TextField
      label={props.label}
      inputMode="numeric"
      placeholder={t('thresholds.never')}
      value={text}
      onChange={(typed) => {
        setText(typed);
        props.onChange(numberIn(typed));
      }}
    />
  );
}
