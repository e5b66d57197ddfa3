import { useTranslation } from 'react-i18next';
import { usePreference } from '#renderer/state/WorkspaceProvider.tsx';
import type { Severity } from '#shared/incident/severity.ts';
import type { SeverityDefinitions } from '#shared/incident/severity-aid/definition.ts';
import type { Proposal, Reason } from '#shared/incident/severity-aid/propose.ts';
import { saidIn, type Wording } from '#shared/text/wording.ts';
import css from './WarRoom.module.css';

/** What the answers call for, what that means here, and each rule that fired, in words. */
export function Proposed(props: {
  readonly proposal: Proposal;
  readonly definitions: SeverityDefinitions;
  readonly current: Severity;
  readonly raises: boolean;
}) {
  const { proposal, definitions, current, raises } = props;
  const { t } = useTranslation(['war-room', 'app']);
  const language = usePreference((preferences) => preferences.language);
  const { severity, reasons } = proposal;
  const said = (wording: Wording) => saidIn(wording, language);
  const { name, definition } = definitions[severity];
  return (
    <section className={css['proposal']} aria-live="polite" aria-label={t('aid.proposal')}>
      <p className={css['proposed']}>
        {severity} <bdi>{said(name)}</bdi>
      </p>
      <p className={css['hint']}>{said(definition)}</p>
      {reasons.length === 0 ? (
        <p>{t('aid.noRule')}</p>
      ) : (
        <ul className={css['reasons']}>
          {reasons.map((reason) => (
            <li key={reason.rule}>
              <strong>{reason.severity}</strong> {whyOf(reason)}
            </li>
          ))}
        </ul>
      )}
      {raises || current === severity ? null : <p>{t('aid.keeps', { severity: nameOf(current) })}</p>}
    </section>
  );

  function nameOf(value: Severity): string {
    return value === 'unknown' ? t('app:severity.unknown') : value;
  }

  function whyOf({ rule, said: answer, threshold }: Reason): string {
    const word = (value: string | number) => {
      if (rule === 'alert') return t(`aid.alerts.${value}`);
      return rule === 'exposure' ? t(`aid.exposures.${value}`) : String(value);
    };
    return t(`aid.reasons.${rule}`, { said: word(answer), threshold: word(threshold) });
  }
}
