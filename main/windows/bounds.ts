import { z } from 'zod';

/** Where a window stood, in screen pixels, when it was neither maximised nor full screen; and whether it was. */
export const windowStateSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximised: z.boolean(),
  fullScreen: z.boolean(),
});

export type WindowState = z.output<typeof windowStateSchema>;

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** The displays that are there, the main one first, without their docks and task bars. */
export type WorkAreas = readonly [Area, ...Area[]];

/** As much of the title bar as a hand can still catch. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * A window where it stood, if a hand can still reach it there; otherwise in the middle of the main display, and no
 * larger than that.
 */
export function reachable(saved: Area, workAreas: WorkAreas, minimum: Size): Area {
  const width = Math.max(saved.width, minimum.width);
  const height = Math.max(saved.height, minimum.height);
  const stands = { x: saved.x, y: saved.y, width, height };
  return workAreas.some((area) => isWithinReach(stands, area)) ? stands : inMiddle(stands, workAreas[0]);
}

/** In the middle of a display, and no larger than it. */
export function inMiddle(size: Size, area: Area): Area {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
    width,
    height,
  };
}

/** The display on which the most of a window is; the main one where it is on none. */
export function areaOf(window: Area, workAreas: WorkAreas): Area {
  return workAreas.reduce((best, area) => (shared(window, area) > shared(window, best) ? area : best));
}

/** Whether enough of a window's title bar is on a display. One above its edge cannot be caught. */
function isWithinReach(window: Area, area: Area): boolean {
  const grip = Math.min(GRIP.width, window.width);
  return (
    overlap(area.x, area.width, window.x, window.width) >= grip &&
    window.y >= area.y &&
    window.y + GRIP.height / 2 <= area.y + area.height
  );
}

function shared(one: Area, other: Area): number {
  const width = overlap(one.x, one.width, other.x, other.width);
  const height = overlap(one.y, one.height, other.y, other.height);
  return width > 0 && height > 0 ? width * height : 0;
}

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}
