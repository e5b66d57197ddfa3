import type { CommandInput } from '#shared/incident/commands.ts';
import { SEVERITIES, type Severity } from '#shared/incident/severity.ts';
import { balanced } from '#shared/text/bidi.ts';
import { isVisible, toOneLine } from '#shared/text/one-line.ts';
import type { AlertmanagerBody } from './alertmanager-body.ts';

const SOURCE = 'alertmanager';

const SEVERITY_OF_LABEL: ReadonlyMap<string, Severity> = new Map([
  ['critical', 'SEV2'],
  ['warning', 'SEV3'],
  ['info', 'SEV4'],
]);

/** What a group is called: its summary where all alerts share one, else the alert's name with the group's labels. */
export function titleOf({ commonAnnotations, commonLabels, groupLabels, alerts }: AlertmanagerBody): string {
  const summary = toOneLine(commonAnnotations['summary'] ?? '');
  if (isVisible(summary)) return cut(summary, 300);
  const { alertname = commonLabels['alertname'], ...labels } = groupLabels;
  const name = alertname?.trim() || alerts[0]?.labels['alertname']?.trim() || 'Alert';
  const others = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
  const title = toOneLine(others.length === 0 ? name : `${name} (${others.join(', ')})`);
  return isVisible(title) ? cut(title, 300) : 'Alert';
}

/** The severity that the alerts' own label says; a group of several takes the highest. */
export function severityOf({ alerts }: AlertmanagerBody): Severity {
  const said = alerts.map(({ labels }) => severityOfLabel(labels['severity']));
  return SEVERITIES.find((severity) => severity !== 'unknown' && said.includes(severity)) ?? 'unknown';
}

function severityOfLabel(label = ''): Severity {
  const said = label.trim().toLowerCase();
  const direct = SEVERITIES.find((severity) => severity.toLowerCase() === said);
  return direct ?? SEVERITY_OF_LABEL.get(said) ?? 'unknown';
}

/** The group as the incident hears of it. */
export function reportOf(body: AlertmanagerBody): CommandInput<'signal.report'> {
  return {
    signal: body.groupKey,
    source: SOURCE,
    title: titleOf(body),
    status: body.status,
    alerts: body.alerts.map(({ fingerprint, status, labels, annotations, startsAt }) => ({
      fingerprint,
      status,
      name: cut(labels['alertname'] ?? '', 300),
      summary: cut(annotations['summary'] ?? annotations['description'] ?? '', 2_000),
      startsAt,
    })),
  };
}

function cut(text: string, length: number): string {
  return balanced(text.slice(0, length).toWellFormed());
}
