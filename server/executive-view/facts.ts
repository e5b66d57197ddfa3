import { EXECUTIVES, PUBLIC } from '#shared/incident/broadcasts/audience.ts';
import type { Broadcast, PublicStatus } from '#shared/incident/broadcasts/broadcast.ts';
import { contactRate } from '#shared/incident/contacts/contacts.ts';
import { REDACTED } from '#shared/incident/log/redaction.ts';
import { nameOf } from '#shared/incident/participants/lookup.ts';
import { isActive, type Phase } from '#shared/incident/phases.ts';
import type { ActingRole } from '#shared/incident/roles.ts';
import type { Severity } from '#shared/incident/severity.ts';
import type { SeverityDefinition } from '#shared/incident/severity-aid/definition.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Component, ComponentState } from '#shared/incident/status/component.ts';
import { componentsHit, stateOf } from '#shared/incident/status/standing.ts';
import { type Instant, isReached } from '#shared/time/instant.ts';

/** Words that somebody in the room wrote; null where they were taken out. */
export type Said = string | null;

/** An update that was sent. */
export interface ShownUpdate {
  readonly status: PublicStatus;
  readonly text: Said;
  readonly at: Instant;
  /** By whom, as what they are in the room: names stay there. */
  readonly role: ActingRole | null;
}

/** All that executives may read of an incident: their page is made of this and of nothing else. */
export interface ExecutiveFacts {
  /** By the incident's own time. */
  readonly asOf: Instant;
  readonly key: string;
  readonly title: Said;
  readonly isDrill: boolean;
  readonly severity: Severity;
  /** What the workspace means by it; null while nobody has named one. */
  readonly meaning: Pick<SeverityDefinition, 'name' | 'definition'> | null;
  /** What executives were told last, or how it ended; null where they were told nothing that still holds. */
  readonly status: PublicStatus | 'closed' | null;
  readonly phase: Phase;
  readonly since: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Null: nobody commands. The one person who is named: executives know whom to call. */
  readonly commander: { readonly name: Said } | null;
  /** Whether updates are written for executives at all. */
  readonly isTold: boolean;
  /** Those for executives, the newest first. */
  readonly updates: readonly ShownUpdate[];
  /** When they hear more; null where nothing is due. */
  readonly next: { readonly at: Instant; readonly isLate: boolean } | null;
  /** How many components the public page lists, and those of them that are hit. */
  readonly listed: number;
  readonly hit: readonly (Component & { readonly state: ComponentState })[];
  readonly contacts: { readonly total: number; readonly lately: number };
  /** What the public was told last; null where it was told nothing. */
  readonly publicly: ShownUpdate | null;
}

/** What executives may know of an incident as it stands at a moment of its own time. */
export function executiveFacts(state: IncidentState, now: Instant): ExecutiveFacts {
  const { commander } = state.command;
  const due = state.phase === 'closed' ? undefined : state.cadence[EXECUTIVES];
  const hit = componentsHit(state);
  const updates = sentTo(state, EXECUTIVES);
  return {
    asOf: now,
    key: state.key,
    title: said(state.title),
    isDrill: state.kind === 'drill',
    severity: state.severity,
    meaning: state.severity === 'unknown' ? null : state.severities[state.severity],
    status: statusOf(state, updates[0]),
    phase: state.phase,
    since: state.declaredAt,
    resolvedAt: isActive(state.phase) ? null : (state.resolvedAt ?? state.phaseSince),
    closedAt: state.closedAt,
    commander: commander === null ? null : { name: said(nameOf(state, commander)) },
    isTold: state.audiences.some(({ id }) => id === EXECUTIVES),
    updates,
    next: due === undefined ? null : { at: due.dueAt, isLate: isReached(due.dueAt, now) },
    listed: state.components.length,
    hit: state.components
      .map((component) => ({ ...component, state: stateOf(hit, component.id) }))
      .filter((component) => component.state !== 'operational'),
    contacts: { total: state.contacts.total, lately: contactRate(state.contacts, now) },
    publicly: sentTo(state, PUBLIC)[0] ?? null,
  };
}

function statusOf(
  { phase, closedAt, cadence }: IncidentState,
  last: ShownUpdate | undefined,
): ExecutiveFacts['status'] {
  if (closedAt !== null) return 'closed';
  if (!isActive(phase)) return 'resolved';
  if (last?.status !== 'resolved') return last?.status ?? null;
  // Something happened since they were told that all is over: it was reopened, or is worse again.
  return (cadence[EXECUTIVES]?.since ?? '') > last.at ? null : 'resolved';
}

/** What an audience was sent, the newest first; of two at the same moment, the later drafted was sent later. */
function sentTo({ broadcasts }: IncidentState, to: string): readonly ShownUpdate[] {
  return Object.values(broadcasts)
    .flatMap((broadcast) => (broadcast.audience === to ? shown(broadcast) : []))
    .toReversed()
    .sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function shown({ status, text, sentAt, senderRole }: Broadcast): readonly ShownUpdate[] {
  return sentAt === null ? [] : [{ status, text: said(text), at: sentAt, role: senderRole }];
}

function said(words: string): Said {
  return words === REDACTED ? null : words;
}
