import type { Instant } from '#shared/time/instant.ts';
import type { Actor } from './actor.ts';
import type { AttachmentEvents } from './attachments/events.ts';
import type { BroadcastEvents } from './broadcasts/events.ts';
import type { ClockEvents } from './clocks/events.ts';
import type { CommandEvents } from './command/events.ts';
import type { ContactEvents } from './contacts/events.ts';
import type { DecisionEvents } from './decisions/events.ts';
import type { EntryEvents } from './entries/events.ts';

import type { LifecycleEvents } from './lifecycle/events.ts';
import type { LinkEvents } from './links/events.ts';
import type { LogEvents } from './log/events.ts';
import type { LogisticsEvents } from './logistics/events.ts';
import type { NoteEvents } from './notes/events.ts';
import type { ParticipantEvents } from './participants/events.ts';
import type { ReminderEvents } from './reminders/events.ts';
import type { RestEvents } from './rest/events.ts';
import type { RiskEvents } from './risks/events.ts';
import type { RollCallEvents } from './rollcalls/events.ts';
import type { SeverityAidEvents } from './severity-aid/events.ts';
import type { ShiftEvents } from './shifts/events.ts';
import type { SignalEvents } from './signals/events.ts';
import type { StatusEvents } from './status/events.ts';
import type { TaskEvents } from './tasks/events.ts';
import type { TeamEvents } from './teams/events.ts';

/** Everything that can happen in an incident: event type -> its data. */
export interface EventData
  extends LifecycleEvents,
    ParticipantEvents,
    CommandEvents,
    TeamEvents,
    TaskEvents,
    NoteEvents,
    EntryEvents,
    AttachmentEvents,
    BroadcastEvents,
    StatusEvents,
    RestEvents,
    ShiftEvents,
    LogisticsEvents,
    RiskEvents,
    DecisionEvents,
    RollCallEvents,
    SignalEvents,
    ReminderEvents,
    LinkEvents,
    ContactEvents,
    SeverityAidEvents,
    ClockEvents,
    LogEvents {}

export type EventType = keyof EventData;

/** What a decision says happened, before the room numbers and stamps it. */
export type EventBody = {
  [Type in EventType]: { readonly type: Type; readonly data: EventData[Type] };
}[EventType];

/**
 * An event as the log holds it and the protocol sends it. `type` is open: a log may hold events of a newer version,
 * which are kept as they are and shown as "unknown" (LOG-6).
 */
export interface IncidentEvent {
  readonly seq: number;
  readonly id: string;
  readonly incident: string;
  readonly at: Instant;
  readonly actor: Actor;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  /** The id of the command that made it. */
  readonly command: string;
  /** Chained over the content and the predecessor's hash (LOG-3). Empty while an event is only expected. */
  readonly hash: string;
}
