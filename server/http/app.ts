import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AccessStore } from '#server/access/access-store.ts';
import type { Sessions } from '#server/access/sessions.ts';
import type { CalendarShift } from '#server/calendar-feed/calendar-of.ts';
import type { Clock } from '#server/clock.ts';
import type { Deliveries } from '#server/delivery/deliveries.ts';
import type { Sealing } from '#server/jobs/sealing.ts';
import type { Allowances } from '#server/limits/allowances.ts';
import type { SenderAddress } from '#server/limits/sender-address.ts';
import type { LoadService } from '#server/load/load-service.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { ShiftContacts } from '#server/shift-reminders/contacts.ts';
import type { SleepDiaries } from '#server/sleep-diary/sleep-diaries.ts';
import type { Store } from '#server/store/store.ts';
import type { Subscribers } from '#server/subscribers/subscribers.ts';
import type { WorkspaceLog } from '#server/workspace/workspace-log.ts';
import type { Reach } from '#shared/invitations/invite-link.ts';
import type { StorageState } from '#shared/protocol/storage-state.ts';

/** The HTTP server as routes see it: schemas are zod's. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What routes work on. */
export interface Services {
  readonly store: Store;
  readonly access: AccessStore;
  readonly sessions: Sessions;
  readonly rooms: Rooms;
  readonly workspace: WorkspaceLog;
  readonly deliveries: Deliveries;
  readonly subscribers: Subscribers;
  /** A person's shifts in all incidents, as their calendar tells them. */
  readonly shiftsOf: (person: string, language: 'en' | 'ja') => readonly CalendarShift[];
  readonly shiftContacts: ShiftContacts;
  readonly sleepDiaries: SleepDiaries;
  /** How the load lies on people. */
  readonly load: LoadService;
  readonly clock: Clock;
  readonly sealing: Sealing;
  /** Whether the record can be written. */
  readonly storage: () => StorageState;
  /** The address by which programs reach this server; known once it listens. */
  readonly url: () => string;
  /** Where people open links that lead here: on the network's address while it is shared. */
  readonly reach: () => Reach;
  readonly allowances: Allowances;
  readonly senderOf: SenderAddress;
}
