import { useTranslation } from 'react-i18next';
import { NumberField } from '#renderer/components/NumberField.tsx';
import { Select } from '#renderer/components/Select.tsx';
import { TextField } from '#renderer/components/TextField.tsx';
import { HALF_HOURLY, type Rhythm } from '#shared/incident/broadcasts/audience.ts';
import { GRADES } from '#shared/incident/severity.ts';
import { numberIn } from './number-in.ts';
import css from './Workspace.module.css';

const KINDS = ['public', 'executives', 'own', 'none'] as const;

/** How often an audience hears: as the public, as executives, in minutes of its own, or when there is something to say (CAST-5). */
export function RhythmFields(props: {
  readonly rhythm: Rhythm;
  readonly onChange: (rhythm: Rhythm) => void;
}) {
  const { rhythm, onChange } = props;
  const { t } = useTranslation('workspace');
  return (
    <div className={css['thresholds']}>
      <Select
        label={t('audiences.rhythmLabel')}
        options={KINDS.map((value) => ({ value, label: t(`audiences.rhythms.${value}`) }))}
        value={rhythm.kind}
        onChange={(kind) => onChange(kind === 'own' ? HALF_HOURLY : { kind })}
      />
      {rhythm.kind === 'own' ? (
        <>
          <NumberField
            label={t('audiences.everyMinutes')}
            value={rhythm.everyMinutes}
            min={1}
            max={1_440}
            onChange={(everyMinutes) => onChange({ ...rhythm, everyMinutes })}
          />
          {GRADES.map((grade) => (
            <TextField
              key={grade}
              label={t('audiences.everyIn', { severity: grade })}
              inputMode="numeric"
              placeholder={String(rhythm.everyMinutes)}
              value={String(rhythm.bySeverity[grade] ?? '')}
              onChange={(typed) =>
                onChange({ ...rhythm, bySeverity: { ...rhythm.bySeverity, [grade]: numberIn(typed) } })
              }
            />
          ))}
        </>
      ) : null}
    </div>
  );
}
