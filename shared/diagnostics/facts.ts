import type { MachineHealth } from '#shared/desktop/diagnostics.ts';
import type { Instant } from '#shared/time/instant.ts';

/** What a screen and its machine know of how they do. Nothing of it is sent anywhere. */
export interface DiagnosticFacts {
  readonly at: Instant;
  readonly program: {
    readonly cockpit: 'desktop' | 'browser';
    readonly version: string | null;
    readonly electron: string | null;
    readonly chromium: string | null;
    readonly node: string | null;
    readonly platform: string | null;
    readonly protocol: number;
    readonly language: string;
  };
  readonly server: {
    readonly answers: boolean;
    readonly version: string | null;
    readonly storage: string | null;
    /** How long the last questions took to be answered, in milliseconds. */
    readonly tripsMs: readonly number[];
  };
  /** Null outside of a room. */
  readonly room: RoomFacts | null;
  /** Null in a browser. */
  readonly machine: MachineHealth | null;
}

export interface RoomFacts {
  readonly line: string;
  readonly since: Instant;
  readonly transport: string | null;
  readonly reconnects: number;
  readonly tripsMs: readonly number[];
  readonly offsetMs: number;
  /** The offset is wrong by so much at most; null where nothing is measured. */
  readonly errorMs: number | null;
  /** The last entry that this screen holds, and the server's last; null where it does not say. */
  readonly held: number;
  readonly head: number | null;
  readonly outbox: { readonly waiting: number; readonly held: number; readonly oldestMs: number | null };
  /** Why what is given is kept by this window alone; null where it is on the disk. */
  readonly keeping: string | null;
  readonly conflicts: number;
}
