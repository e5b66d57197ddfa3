import { z } from 'zod';
import { errorSchema } from '#shared/protocol/error.ts';
import type { Call } from './call.ts';
import { fingerprintSchema } from './fingerprint.ts';
import { httpUrl } from './http-url.ts';
import { COCKPIT_ONLY, WINDOW_KINDS } from './windows.ts';

/** The longest name of a place. */
export const PLACE_NAME_LENGTH = 60;

/** So many are remembered. */
export const MOST_PLACES = 100;

const nameSchema = z.string().trim().min(1).max(PLACE_NAME_LENGTH);
const idSchema = z.string().regex(/^[\w-]{1,64}$/);

/** A server that is not this machine's: a team's, or the one on a colleague's machine. */
export const placeSchema = z.strictObject({
  id: idSchema,
  name: nameSchema,
  /** Without a slash at its end. */
  url: httpUrl,
  /** The one certificate that is believed; null: whatever the system's roots vouch for. */
  fingerprint: fingerprintSchema.nullable(),
});

export type Place = Readonly<z.output<typeof placeSchema>>;

/** Where the rooms of this window are, and where they could be. */
export const placesSchema = z.strictObject({
  /** An id of the list, or that of the own room. */
  current: z.string(),
  remote: z.array(placeSchema),
  /** Why the current place cannot be talked to; null while it can, as far as anybody knows. */
  trouble: errorSchema.nullable(),
});

export type Places = Readonly<z.output<typeof placesSchema>>;

const doneSchema = z.union([
  z.strictObject({ ok: z.literal(true), place: z.string() }),
  z.strictObject({ ok: z.literal(false), error: errorSchema }),
]);

/** What became of a wish: the place, or why not. */
export type PlaceDone = Readonly<z.output<typeof doneSchema>>;

export const placesCalls = {
  places: { args: z.tuple([]), result: placesSchema, from: WINDOW_KINDS },
  /** Asks the server of a join link who it is, remembers it, and takes the window there with the link's invitation. */
  addPlace: {
    args: z.tuple([z.strictObject({ link: z.string().max(2_000) })]),
    result: doneSchema,
    from: COCKPIT_ONLY,
  },
  /** Takes the window to a place that answers; where it does not, the window stays and is told why. */
  choosePlace: {
    args: z.tuple([z.strictObject({ place: z.string() })]),
    result: doneSchema,
    from: COCKPIT_ONLY,
  },
  renamePlace: {
    args: z.tuple([z.strictObject({ place: idSchema, name: nameSchema })]),
    result: placesSchema,
    from: COCKPIT_ONLY,
  },
  /** Forgets a place and its session; the window leaves it first, where it is there. */
  forgetPlace: {
    args: z.tuple([z.strictObject({ place: idSchema })]),
    result: doneSchema,
    from: COCKPIT_ONLY,
  },
  /** Looks at the current place again, now. */
  lookAtPlace: { args: z.tuple([]), result: placesSchema, from: COCKPIT_ONLY },
  /** The invitation that brought the window to this place; null after it was taken once. */
  takeInvitation: {
    args: z.tuple([]),
    result: z.strictObject({ token: z.string().nullable() }),
    from: COCKPIT_ONLY,
  },
} as const satisfies Readonly<Record<string, Call>>;

export const placesNotices = {
  placesChanged: placesSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
