import type { z } from 'zod';
import type { RefusalReason } from '#shared/errors/catalogue.ts';
import { type Refusal, type RefusalDetails, refusal } from '#shared/errors/refusal.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { Asker } from './actor.ts';
import type { UploadedFile } from './attachments/attachment.ts';
import type { WorkspaceAudience } from './broadcasts/audience.ts';
import type { EventBody } from './event.ts';
import type { LinkTemplate } from './links/link.ts';
import type { ActingRole } from './roles.ts';
import type { Settings } from './settings/settings.ts';
import type { SeverityTimers } from './settings/timers.ts';
import type { SeverityDefinitions } from './severity-aid/definition.ts';
import type { IncidentState } from './state.ts';
import type { Component } from './status/component.ts';

/** What the log says of a note: notes stay out of the state, so that it does not grow with them. */
export interface NoteFacts {
  readonly author: string;
  readonly authorName: string;
}

/** What the workspace's log says of its own, for the incidents to come (INC-4). */
export interface WorkspaceDefaults {
  readonly severities?: SeverityDefinitions;
  readonly timers?: SeverityTimers;
  readonly links?: readonly LinkTemplate[];
  readonly components?: readonly Component[];
  readonly audiences?: readonly WorkspaceAudience[];
}

/** What a new incident takes from the workspace. */
export interface WorkspaceFacts extends WorkspaceDefaults {
  /** The key that the next incident gets, such as "QD-12". */
  readonly nextKey: string;
  /** The workspace's own numbers, over the defaults. */
  readonly settings: { readonly [Name in keyof Settings]?: number | undefined };
  /** The id of the incident, for the workspace's link templates. */
  readonly incident?: string;
}

/** What a decision may know besides the state and the command. Time, identity and the log's facts are given. */
export interface Context {
  /** The command's id, from which the ids of new things are derived. */
  readonly command: string;
  readonly asker: Asker;
  /** The incident's own time (server time, except in a sped-up drill). */
  readonly now: Instant;
  readonly note: (id: string) => NoteFacts | undefined;
  readonly workspace: WorkspaceFacts;
  /** The file that came with the command, as the server found it. */
  readonly uploaded?: UploadedFile | undefined;
}

/** A context in which authorisation has found the role that the asker acts in. */
export interface ActingContext extends Context {
  readonly role: ActingRole;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly EventBody[] }
  | { readonly ok: false; readonly error: Refusal };

/** One decider per command of a noun's schemas. */
export type Deciders<Schemas extends Readonly<Record<string, z.ZodType>>> = {
  readonly [Type in keyof Schemas]: (
    state: IncidentState,
    data: z.output<Schemas[Type]>,
    context: ActingContext,
  ) => Decision;
};

/** The command is carried out and these events happened. */
export function accept(...events: readonly EventBody[]): Decision {
  return { ok: true, events };
}

/** The command is refused for a reason of the catalogue. */
export function refuse(reason: RefusalReason, details?: RefusalDetails): Decision {
  return { ok: false, error: refusal(reason, details) };
}
