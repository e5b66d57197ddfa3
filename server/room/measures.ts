import type { ErrorCode } from '#shared/errors/codes.ts';
import type { CommandType } from '#shared/incident/commands.ts';

/** What the rooms count about themselves. Calls must be cheap and never throw. */
export interface RoomMeasures {
  readonly command: (type: CommandType | 'unknown', outcome: 'ok' | ErrorCode) => void;
  /** One commit: its duration in milliseconds and what was in it. */
  readonly commit: (
    ms: number,
    size: { readonly rooms: number; readonly commands: number; readonly events: number },
  ) => void;
  readonly commitFailed: () => void;
}

/** Counts nothing. */
export const NO_MEASURES: RoomMeasures = {
  command: () => undefined,
  commit: () => undefined,
  commitFailed: () => undefined,
};
