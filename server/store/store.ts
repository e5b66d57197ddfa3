import type { Refusal } from '#shared/errors/refusal.ts';
import type { IncidentEvent } from '#shared/incident/event.ts';
import type { Phase } from '#shared/incident/phases.ts';
import type { Severity } from '#shared/incident/severity.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import type { Head } from '#shared/protocol/event.ts';
import type { Instant } from '#shared/time/instant.ts';
import type { FileStore, KeptFile } from './files.ts';

/** An event on its way into the log, with what the chain needs of it (LOG-3). */
export interface NewEvent {
  readonly event: IncidentEvent;
  /** The exact JSON text of the event's data, which is what the body hash is over. */
  readonly text: string;
  /** 16 random bytes in hex. They never leave the store, so that a redacted body cannot be guessed from its hash. */
  readonly salt: string;
  readonly bodyHash: string;
}

/** Instead of a hash without salt, from which redacted words could be guessed (LOG-3). */
export const ERASED = '';

/** What a command was answered, to be answered again (SYNC-1). The events themselves stay in the log. */
export interface CommandAnswer {
  readonly command: string;
  /** Hash over who asked and what was asked; `ERASED` once the words that it was over were redacted. */
  readonly body: string;
  readonly outcome:
    | { readonly ok: true; readonly seq: number; readonly events: number }
    | { readonly ok: false; readonly error: Refusal };
}

/** An incident's line in the list of incidents. */
export interface Summary {
  readonly incident: string;
  /** "QD-12": unique, numbered from 1 (see keys.ts). */
  readonly key: string;
  readonly title: string;
  readonly severity: Severity;
  readonly phase: Phase;
  readonly kind: 'real' | 'drill';
  readonly declaredAt: Instant;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly commander: string | null;
  readonly commanderName: string | null;
}

/** All that one room has to store at once. */
export interface Append {
  readonly incident: string;
  /** The head that the events were decided on. */
  readonly expectedSeq: number;
  readonly events: readonly NewEvent[];
  readonly answers: readonly CommandAnswer[];
  /** The incident as it stands after the events; null for a log that is no incident's, the workspace's. */
  readonly summary: Summary | null;
  /** Alert groups that report to this incident from now on. */
  readonly signals: readonly string[];
  /**
   * Events that lose their words with this append. Snapshots of the incident and the segments with them go, too, and
   * the hashes of the commands that made them.
   */
  readonly redactions: readonly number[];
  /** The files that come with its events; those of redacted events go with the words. */
  readonly files?: readonly KeptFile[];
}

/** Stored, or refused because another writer was there first: then read on from the head and decide again. */
export type AppendResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'moved'; readonly head: Head }
  | { readonly ok: false; readonly reason: 'key_taken' };

/** A fold kept for speed. One of another `version` was folded by other rules and is not used. */
export interface Snapshot {
  readonly seq: number;
  readonly version: number;
  readonly state: IncidentState;
}

/** A stretch of old history, as it is sent: gzip over the JSON of `segmentSchema`. Only a cache of the log. */
export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly bytes: Uint8Array;
}

/** A segment without its bytes, and their number. */
export interface SegmentLine {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

export type Verified =
  | { readonly ok: true; readonly head: Head }
  | { readonly ok: false; readonly head: Head; readonly firstBad: number };

export interface SummaryQuery {
  readonly status: 'open' | 'closed' | 'all';
  /** The key of the last line of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/**
 * Where the logs are kept. Everything is synchronous: a decision and its durable append are one step that nothing
 * comes between. Methods throw when the storage fails; a throwing `append` has stored nothing.
 */
export interface Store extends FileStore {
  /**
   * Stores what many rooms decided in one durable transaction: when it returns, none of it can be lost (LOG-2).
   * Where people are kept in the same place, the sessions and links of those who are removed end with it (AUTH-3).
   * Answers one result per append, in order; those whose head has moved store nothing, the others commit.
   */
  readonly append: (batch: readonly Append[]) => readonly AppendResult[];
  /** Where a log ends; seq 0 and an empty hash where there is none. */
  readonly head: (incident: string) => Head;
  /** The events after a seq in order, at most `limit`. */
  readonly read: (incident: string, after: number, limit: number) => readonly IncidentEvent[];
  readonly eventById: (incident: string, id: string) => IncidentEvent | undefined;
  /** The answers that were given to these commands already, by command; most ask for what has none. */
  readonly answers: (incident: string, commands: readonly string[]) => ReadonlyMap<string, CommandAnswer>;
  readonly saveSnapshot: (incident: string, snapshot: Snapshot) => void;
  /** The newest snapshot of this fold version whose seq is at most `atMost`. */
  readonly loadSnapshot: (incident: string, version: number, atMost: number) => Snapshot | undefined;
  /** The sealed stretches of a log, in order. */
  readonly segments: (incident: string) => readonly SegmentLine[];
  readonly segment: (incident: string, first: number) => Segment | undefined;
  /**
   * Keeps a segment that was made of the log as it stood at `readAt`, unless words were redacted since: then they
   * may stand in it, and it is dropped. Those that hold a redacted event go with the redaction.
   */
  readonly saveSegment: (incident: string, segment: Segment, readAt: number) => void;
  /** The list of incidents, newest first. */
  readonly incidents: (query: SummaryQuery) => readonly Summary[];
  readonly summary: (incident: string) => Summary | undefined;
  /** The ids of all incidents that are not closed, oldest first. */
  readonly openIncidents: () => readonly string[];
  /** The open incident that an alert group reports to. */
  readonly openBySignal: (signal: string) => string | undefined;
  /** The key that the next incident gets. Two that are declared at once ask for the same; `append` lets one pass. */
  readonly nextKey: () => string;
  /** Checks the chain of a log from the first event to the head (LOG-3). */
  readonly verify: (incident: string) => Verified;
  /** Writes as much as a busy tick does and takes it away again; throws while the storage fails. */
  readonly probe: () => void;
  /**
   * Tries again to erase what redactions left behind where that failed, or a reader of the file stood in its way.
   * True when nothing is left.
   */
  readonly erase: () => boolean;
  readonly close: () => void;
}
