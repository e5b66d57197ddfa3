import { GRADES, type Grade } from '../severity.ts';
import {
  ALERT_STATES,
  type AlertState,
  EXPOSURES,
  type Exposure,
  type SeverityDefinitions,
  type Thresholds,
} from './definition.ts';

/** What somebody knows of the trouble. `unsure` is an answer: in doubt, the higher. */
export interface Answers {
  readonly alert: AlertState | 'unsure';
  readonly contacts: number;
  readonly exposure: Exposure | 'unsure';
  /** Null: nobody knows. */
  readonly hit: number | null;
}

/** A rule that fired: which answer reached which threshold of a severity. */
export interface Reason {
  readonly rule: keyof Thresholds;
  readonly severity: Grade;
  /** The answer as it was given. */
  readonly said: string | number;
  /** What it reached. */
  readonly threshold: string | number;
}

export interface Proposal {
  readonly severity: Grade;
  /** The worst first; none where no rule fired. */
  readonly reasons: readonly Reason[];
}

/** What somebody who is not sure is taken to have seen (INC-2: in doubt, the higher). */
const IN_DOUBT = { alert: 'critical', exposure: 'possible' } as const;

/**
 * The severity that the answers call for: the worst that any of them reaches, with each rule that fired. Where none
 * fires it is the least.
 */
export function proposeSeverity(definitions: SeverityDefinitions, answers: Answers): Proposal {
  const rules = ['alert', 'contacts', 'exposure', 'hit'] as const;
  const reasons = rules
    .flatMap((rule) => reasonOf(definitions, answers, rule) ?? [])
    .sort((a, b) => GRADES.indexOf(a.severity) - GRADES.indexOf(b.severity));
  return { severity: reasons[0]?.severity ?? 'SEV5', reasons };
}

/** The worst severity whose threshold an answer reaches. */
function reasonOf(definitions: SeverityDefinitions, answers: Answers, rule: keyof Thresholds): Reason | null {
  for (const severity of GRADES) {
    const threshold = definitions[severity].thresholds[rule];
    const said = answers[rule];
    if (threshold !== null && said !== null && rankOf(rule, said) >= rankOf(rule, threshold))
      return { rule, severity, said, threshold };
  }
  return null;
}

function rankOf(rule: keyof Thresholds, value: string | number): number {
  if (typeof value === 'number') return value;
  if (rule === 'alert') return rank(ALERT_STATES, value === 'unsure' ? IN_DOUBT.alert : value);
  return rank(EXPOSURES, value === 'unsure' ? IN_DOUBT.exposure : value);
}

function rank(scale: readonly string[], value: string): number {
  return scale.indexOf(value);
}
