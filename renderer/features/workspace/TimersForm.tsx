import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '#renderer/components/TextField.tsx';
import { type SeverityTimers, TIMERS, type Timer } from '#shared/incident/settings/timers.ts';
import { GRADES, type Grade } from '#shared/incident/severity.ts';
import { numberIn } from './number-in.ts';
import { Saved } from './Saved.tsx';
import css from './Workspace.module.css';

/** The intervals of each severity in minutes; what is left empty stays with the settings of the server. */
export function TimersForm(props: {
  readonly timers: SeverityTimers;
  readonly isSaved: boolean;
  readonly onSaved: () => Promise<void>;
}) {
  const { t } = useTranslation('workspace');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      GRADES.flatMap((grade) =>
        TIMERS.map((name) => [`${grade} ${name}`, String(props.timers[grade]?.[name] ?? '')]),
      ),
    ),
  );
  const minutes = (grade: Grade, name: Timer) => numberIn(typed[`${grade} ${name}`] ?? '');
  return (
    <Saved
      heading={t('timers.heading')}
      hint={t('timers.hint')}
      change={() => ({
        type: 'workspace.set_timers',
        data: {
          timers: Object.fromEntries(
            GRADES.map((grade) => [
              grade,
              Object.fromEntries(
                TIMERS.flatMap((name) => {
                  const said = minutes(grade, name);
                  return said === null ? [] : [[name, said]];
                }),
              ),
            ]),
          ),
        },
      })}
      isSaved={props.isSaved}
      onSaved={props.onSaved}
    >
      <div className={css['scroll']}>
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{t('severity')}</th>
              {TIMERS.map((name) => (
                <th key={name} scope="col">
                  {t(`timers.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {GRADES.map((grade) => (
              <tr key={grade}>
                <th scope="row">{grade}</th>
                {TIMERS.map((name) => (
                  <td key={name}>
                    <TextField
                      label={`${grade}: ${t(`timers.${name}`)}`}
                      labelHidden
                      inputMode="numeric"
                      placeholder={t('timers.default')}
                      value={typed[`${grade} ${name}`] ?? ''}
                      onChange={(text) => setTyped((before) => ({ ...before, [`${grade} ${name}`]: text }))}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Saved>
  );
}
