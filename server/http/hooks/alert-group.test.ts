import { describe, expect, it } from 'vitest';
import { reportOf, severityOf, titleOf } from './alert-group.ts';
import type { AlertmanagerBody } from './alertmanager-body.ts';

const alert = {
  status: 'firing',
  annotations: {},
  startsAt: '2026-11-20T14:00:00Z',
  fingerprint: 'f',
} as const;

function group(more: Partial<AlertmanagerBody>, ...severities: (string | undefined)[]): AlertmanagerBody {
  const labels = severities.length === 0 ? [undefined] : severities;
  return {
    version: '4',
    groupKey: 'g',
    status: 'firing',
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    alerts: labels.map((severity) => ({
      ...alert,
      labels: { alertname: 'HighLoad', ...(severity === undefined ? {} : { severity }) },
    })),
    ...more,
  };
}

describe('a group of alerts', () => {
  it.each([
    [{ commonAnnotations: { summary: ' Disk full ' } }, 'Disk full'],
    [{ groupLabels: { alertname: 'DiskFull', host: 'db1', dc: 'fra' } }, 'DiskFull (host=db1, dc=fra)'],
    [{ groupLabels: { alertname: 'DiskFull' } }, 'DiskFull'],
    [{ commonLabels: { alertname: 'DiskFull' }, groupLabels: { dc: 'fra' } }, 'DiskFull (dc=fra)'],
    [{}, 'HighLoad'],
    [{ commonAnnotations: { summary: '決'.repeat(400) } }, '決'.repeat(300)],
  ])('[INC-1] is titled by %j', (more, title) => {
    expect(titleOf(group(more))).toBe(title);
  });

  it.each([
    [['critical'], 'SEV2'],
    [['Warning'], 'SEV3'],
    [['info'], 'SEV4'],
    [['sev1'], 'SEV1'],
    [['SEV5'], 'SEV5'],
    [['warning', 'critical', undefined], 'SEV2'],
    [['constructor'], 'unknown'],
    [[undefined], 'unknown'],
  ])('[INC-2] with the severity labels %j is %s: in doubt the higher', (labels, severity) => {
    expect(severityOf(group({}, ...labels))).toBe(severity);
  });

  it('[INC-1] is reported with every alert by its fingerprint', () => {
    expect(reportOf(group({}))).toEqual({
      signal: 'g',
      source: 'alertmanager',
      title: 'HighLoad',
      status: 'firing',
      alerts: [
        {
          fingerprint: 'f',
          status: 'firing',
          name: 'HighLoad',
          summary: '',
          startsAt: '2026-11-20T14:00:00Z',
        },
      ],
    });
  });
});
