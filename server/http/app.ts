import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AccessStore } from '#server/access/access-store.ts';
import type { Sessions } from '#server/access/sessions.ts';
import type { Clock } from '#server/clock.ts';
import type { Deliveries } from '#server/delivery/deliveries.ts';
import type { Sealing } from '#server/jobs/sealing.ts';
import type { Allowances } from '#server/limits/allowances.ts';
import type { SenderAddress } from '#server/limits/sender-address.ts';
import type { Rooms } from '#server/room/rooms.ts';
import type { Store } from '#server/store/store.ts';
import type { Subscribers } from '#server/subscribers/subscribers.ts';
import type { WorkspaceLog } from '#server/workspace/workspace-log.ts';
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
  readonly clock: Clock;
  readonly sealing: Sealing;
  /** Whether the record can be written. */
  readonly storage: () => StorageState;
  /** The address by which people reach this server; known once it listens. */
  readonly url: () => string;
  readonly allowances: Allowances;
  readonly senderOf: SenderAddress;
}
