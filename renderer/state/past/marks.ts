import type { IncidentEvent } from '#shared/incident/event.ts';

/** What somebody who looks back looks for. */
export type MarkKind = 'phase' | 'severity' | 'command' | 'decision' | 'star';

export interface Mark {
  readonly seq: number;
  readonly kind: MarkKind;
}

const KINDS: Readonly<Record<string, MarkKind>> = {
  'incident.advanced': 'phase',
  'incident.resolved': 'phase',
  'incident.closed': 'phase',
  'incident.reopened': 'phase',
  'incident.severity_set': 'severity',
  'command.claimed': 'command',
  'command.vacated': 'command',
  'command.accepted': 'command',
  'command.assumed': 'command',
  'decision.settled': 'decision',
  'entry.starred': 'star',
};

/** Whether an event is a landmark, and of which kind. */
export function markOf({ seq, type, data }: IncidentEvent): Mark | null {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (kind === undefined) return null;
  // A star stands at the entry that it was given to.
  const starred = kind === 'star' ? Number((data as { readonly seq?: unknown }).seq) : Number.NaN;
  return { seq: Number.isInteger(starred) ? starred : seq, kind };
}
