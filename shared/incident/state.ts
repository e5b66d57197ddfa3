import type { Instant } from '#shared/time/instant.ts';
import type { Simulation } from '#shared/time/simulation.ts';
import type { ToldByAudience } from './broadcasts/adherence.ts';
import { type AudienceDefinition, FIRST_AUDIENCES } from './broadcasts/audience.ts';
import type { Broadcast, Cadence } from './broadcasts/broadcast.ts';
import type { Snoozed } from './clocks/snooze.ts';
import type { CommandOffer } from './command/offer.ts';
import { type Contacts, NO_CONTACTS } from './contacts/contacts.ts';
import type { DecisionRecord } from './decisions/record.ts';
import type { Link } from './links/link.ts';
import type { LogisticsRequest } from './logistics/request.ts';
import type { Participant } from './participants/participant.ts';
import type { Phase } from './phases.ts';
import type { ReminderRecord } from './reminders/reminder.ts';
import type { Risk } from './risks/risk.ts';
import type { WatchedRole } from './roles.ts';
import type { CanRound } from './rollcalls/can-round.ts';
import type { PastRollCall, RollCall } from './rollcalls/roll-call.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings/settings.ts';
import type { SeverityTimers } from './settings/timers.ts';
import type { Severity } from './severity.ts';
import type { Assessment } from './severity-aid/assessment.ts';
import { DEFAULT_SEVERITIES, type SeverityDefinitions } from './severity-aid/definition.ts';
import type { Shift } from './shifts/shift.ts';
import type { Signal } from './signals/signal.ts';
import type { Component, ComponentsHit } from './status/component.ts';
import type { Task } from './tasks/task.ts';
import type { Teams } from './teams/team.ts';

/**
 * What the log amounts to: a pure fold of it (LOG-4), plain JSON. It does not grow with notes: their texts stay in
 * the log. Before the declaration `incident` is null and the rest has no meaning.
 */
export interface IncidentState {
  readonly incident: string | null;
  /** The last event folded in. */
  readonly seq: number;
  readonly key: string;
  readonly title: string;
  readonly kind: 'real' | 'drill';
  readonly severity: Severity;
  readonly severitySince: Instant;
  readonly phase: Phase;
  readonly phaseSince: Instant;
  readonly declaredAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly settings: Settings;
  /** Intervals of a severity's own, over the settings. */
  readonly timers: SeverityTimers;
  /** What the severities meant when the incident was declared. */
  readonly severities: SeverityDefinitions;
  /** The newest answers of the severity aid; null before the first. */
  readonly assessment: Assessment | null;
  readonly links: Readonly<Record<string, Link>>;
  readonly contacts: Contacts;
  readonly simulation: Simulation | null;
  readonly participants: Readonly<Record<string, Participant>>;
  readonly command: {
    readonly commander: string | null;
    readonly since: Instant | null;
    readonly vacantSince: Instant | null;
    /** Command that waits for somebody to accept it (ROLE-3). */
    readonly offer: CommandOffer | null;
    /** How who commands took it from the one before without an offer: it is announced (ROLE-3). */
    readonly assumed: { readonly from: string; readonly reason: string } | null;
  };
  readonly vacantSince: Readonly<Record<WatchedRole, Instant | null>>;
  readonly teams: Teams;
  /** The plan of who is on duty when, and what became of it (SHIFT-1). */
  readonly shifts: Readonly<Record<string, Shift>>;
  /** Where people eat and sleep, in somebody's words; empty where nobody said (FAT-6). */
  readonly places: { readonly food: string; readonly bed: string };
  /** What people need, open and done (SHIFT-5). */
  readonly logistics: Readonly<Record<string, LogisticsRequest>>;
  readonly tasks: Readonly<Record<string, Task>>;
  readonly pins: Readonly<Record<string, { readonly at: Instant; readonly by: string }>>;
  /** Key moments for the review: the places of entries in the log. */
  readonly stars: Readonly<Record<number, { readonly at: Instant; readonly by: string }>>;
  /** How much the files of the incident take together. */
  readonly attachmentBytes: number;
  /** Who is told of the incident, as it was when it was declared (CAST-1). */
  readonly audiences: readonly AudienceDefinition[];
  readonly broadcasts: Readonly<Record<string, Broadcast>>;
  readonly cadence: Cadence;
  /** How the audiences were kept told so far (CAST-5). */
  readonly told: ToldByAudience;
  /** What the public page lists, as it was when the incident was declared, and what of it is hit. */
  readonly components: readonly Component[];
  readonly componentsHit: ComponentsHit;
  /** The risks that stand: cleared ones are in the log alone. */
  readonly risks: Readonly<Record<string, Risk>>;
  readonly decisions: Readonly<Record<string, DecisionRecord>>;
  /** The one that goes on, the last ones that are over, and when the last one began. */
  readonly rollCalls: {
    readonly open: RollCall | null;
    readonly past: readonly PastRollCall[];
    readonly lastAt: Instant | null;
  };
  readonly canRounds: { readonly open: CanRound | null; readonly past: readonly CanRound[] };
  readonly signals: Readonly<Record<string, Signal>>;
  readonly reminders: Readonly<Record<string, ReminderRecord>>;
  /** Lapses that were put off, by clock. */
  readonly snoozed: Readonly<Record<string, Snoozed>>;
  /** When the elapsed time was last said aloud; or since when it counts anew, after a reopening. */
  readonly calledOutAt: Instant | null;
}

/** The state of an empty log. */
export function initialState(): IncidentState {
  return {
    incident: null,
    seq: 0,
    key: '',
    title: '',
    kind: 'real',
    severity: 'unknown',
    severitySince: '',
    phase: 'detect',
    phaseSince: '',
    declaredAt: '',
    resolvedAt: null,
    closedAt: null,
    settings: DEFAULT_SETTINGS,
    timers: {},
    severities: DEFAULT_SEVERITIES,
    assessment: null,
    links: {},
    contacts: NO_CONTACTS,
    simulation: null,
    participants: {},
    command: { commander: null, since: null, vacantSince: null, offer: null, assumed: null },
    vacantSince: { deputy: null, scribe: null, 'customer-liaison': null, 'internal-liaison': null },
    teams: {},
    shifts: {},
    places: { food: '', bed: '' },
    logistics: {},
    tasks: {},
    pins: {},
    stars: {},
    attachmentBytes: 0,
    audiences: FIRST_AUDIENCES,
    broadcasts: {},
    cadence: {},
    told: {},
    components: [],
    componentsHit: { hit: {}, saidAt: null },
    risks: {},
    decisions: {},
    rollCalls: { open: null, past: [], lastAt: null },
    canRounds: { open: null, past: [] },
    signals: {},
    reminders: {},
    snoozed: {},
    calledOutAt: null,
  };
}
