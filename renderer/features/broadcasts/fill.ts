import { DEFAULT_TEMPLATES } from '#shared/broadcasting/default-templates.ts';
import { rendered } from '#shared/broadcasting/template.ts';
import type { Audience, PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What an audience can be told first by what the room knows already (CAST-2): to be looked at, not to be believed. */
export function filledText(
  { title, declaredAt, severity }: Pick<IncidentState, 'title' | 'declaredAt' | 'severity'>,
  { audience, status }: { readonly audience: Audience; readonly status: PublicStatus },
  language: 'en' | 'ja',
): string {
  const filled = rendered(DEFAULT_TEMPLATES[audience][language][status], {
    title,
    since: timeOf(declaredAt, language),
    severity: severity === 'unknown' ? null : severity,
  });
  return filled.ok ? filled.text : '';
}

/** With its zone: readers outside may live in another one. */
function timeOf(at: Instant, language: string): string {
  return new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(at));
}
