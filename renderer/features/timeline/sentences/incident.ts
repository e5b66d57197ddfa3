import type { LifecycleEvents } from '#shared/incident/lifecycle/events.ts';
import type { LogEvents } from '#shared/incident/log/events.ts';
import type { RiskEvents } from '#shared/incident/risks/events.ts';
import type { SignalEvents } from '#shared/incident/signals/events.ts';
import { type Sentences, severityTerm } from './phrase.ts';

export const lifecycleSentences: Sentences<LifecycleEvents> = {
  'incident.declared': ({ title, severity, kind }) => ({
    key: kind === 'drill' ? 'incident.declaredDrill' : 'incident.declared',
    values: { title },
    terms: { severity: severityTerm(severity) },
  }),
  'incident.severity_set': ({ severity, from, reason }) => ({
    key: 'incident.severitySet',
    terms: { severity: severityTerm(severity), from: severityTerm(from) },
    quote: reason,
  }),
  'incident.advanced': ({ phase, from, reason }) => ({
    key: 'incident.advanced',
    terms: { phase: `app:phases.${phase}`, from: `app:phases.${from}` },
    quote: reason,
  }),
  'incident.resolved': ({ text }) => ({ key: 'incident.resolved', quote: text }),
  'incident.closed': ({ reason }) => ({ key: 'incident.closed', quote: reason }),
  'incident.reopened': ({ reason }) => ({ key: 'incident.reopened', quote: reason }),
};

export const signalSentences: Sentences<SignalEvents> = {
  'signal.fired': ({ title, alerts }) => ({
    key: 'signal.fired',
    values: { title, count: alerts.length },
    quote: summaries(alerts),
  }),
  'signal.resolved': ({ title, alerts }) => ({
    key: 'signal.resolved',
    values: { title, count: alerts.length },
    quote: summaries(alerts),
  }),
};

export const riskSentences: Sentences<RiskEvents> = {
  'risk.noted': ({ text }) => ({ key: 'risk.noted', quote: text }),
  'risk.cleared': ({ text }) => ({ key: 'risk.cleared', quote: text }),
};

export const recordSentences: Sentences<LogEvents> = {
  'log.redacted': ({ seq, reason }) => ({ key: 'log.redacted', values: { seq }, quote: reason }),
  'log.restored': ({ from, to }) =>
    to === null
      ? { key: 'log.restoredOpen', values: { from } }
      : { key: 'log.restored', values: { from, to } },
};

/** Enough of the alerts to know what they are about; all of them are with the signal. */
function summaries(alerts: readonly { readonly name: string; readonly summary: string }[]): string | null {
  const lines = alerts.slice(0, 3).map(({ name, summary }) => summary || name);
  return lines.length === 0 ? null : [...new Set(lines)].join(' · ');
}
