import { z } from 'zod';
import { WINDOW_KINDS, type WindowKind } from '#shared/desktop/windows.ts';
import { type Area, type WindowState, windowStateSchema } from './bounds.ts';

/**
 * Where each kind of window stood, by how the displays were arranged: at the desk, in the meeting room, on the train.
 * The arrangement of last time comes first.
 */
export const placesSchema = z
  .array(
    z.strictObject({
      arrangement: z.string().max(2_000),
      windows: z.partialRecord(z.enum(WINDOW_KINDS), windowStateSchema),
    }),
  )
  .readonly();

export type Places = z.output<typeof placesSchema>;

/** As many arrangements as a person comes by; the one that was not seen for the longest is forgotten. */
const REMEMBERED = 16;

/** The name of an arrangement: where the displays are and how large. Their own ids change with the socket. */
export function arrangementOf(displays: readonly { readonly bounds: Area }[]): string {
  return displays
    .map(({ bounds: { x, y, width, height } }) => `${width}x${height}@${x},${y}`)
    .sort()
    .join(' ');
}

/** Where a kind of window stood when the displays were like this. */
export function placeIn(places: Places, arrangement: string, kind: WindowKind): WindowState | undefined {
  return places.find((one) => one.arrangement === arrangement)?.windows[kind];
}

/** Where a kind of window stood last, however the displays were. */
export function lastPlace(places: Places, kind: WindowKind): WindowState | undefined {
  return places.find(({ windows }) => windows[kind] !== undefined)?.windows[kind];
}

/** The same places, with where a kind of window stands now. */
export function withPlace(places: Places, arrangement: string, kind: WindowKind, state: WindowState): Places {
  const known = places.find((one) => one.arrangement === arrangement)?.windows;
  const others = places.filter((one) => one.arrangement !== arrangement);
  return [{ arrangement, windows: { ...known, [kind]: state } }, ...others].slice(0, REMEMBERED);
}
