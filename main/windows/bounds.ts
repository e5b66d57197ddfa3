import { z } from 'zod';

/** Where a window stood, in screen pixels, when it was not maximised. */
export const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximised: z.boolean(),
});

export type WindowState = z.output<typeof windowStateSchema>;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;

/** Below this the cockpit's columns do not fit. */
export const MINIMUM_SIZE = { width: 960, height: 600 } as const;

/** As much of the title bar as a hand can still catch. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where to open a window: where it stood, if a hand can still reach it there; otherwise, and at first, in the middle
 * of the main screen (no x and y).
 * @param workAreas of the screens that are there now, without docks and task bars
 */
export function openingBounds(
  saved: Area | undefined,
  workAreas: readonly Area[],
): { width: number; height: number; x?: number; y?: number } {
  if (saved === undefined) return { ...DEFAULT_SIZE };
  const width = Math.max(saved.width, MINIMUM_SIZE.width);
  const height = Math.max(saved.height, MINIMUM_SIZE.height);
  const grip = { x: saved.x, y: saved.y, width, height: GRIP.height };
  const reachable = workAreas.some(
    (area) => overlap(area.x, area.width, grip.x, grip.width) >= GRIP.width && holdsTop(area, grip),
  );
  return reachable ? { x: saved.x, y: saved.y, width, height } : { width, height };
}

/** A title bar above a screen's edge cannot be caught, one whose lower half is cut off can. */
function holdsTop(area: Area, grip: Area): boolean {
  return grip.y >= area.y && grip.y + grip.height / 2 <= area.y + area.height;
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}
