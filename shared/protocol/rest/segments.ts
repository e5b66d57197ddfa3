import { z } from 'zod';
import { eventSchema, headSchema } from '../event.ts';

/**
 * Old history in stretches that are compressed once and sent as they are, in order of seq. What comes after the last
 * of them is read with `events`, and so is what is missing between two: a redaction takes a stretch out until it is
 * sealed again.
 */
export const segmentsSchema = z.object({
  head: headSchema,
  segments: z.array(z.object({ first: z.int(), last: z.int(), bytes: z.int() })),
});

/** An event without what is the same in all of a segment, and without its hash, which does not compress. */
const sealedEventSchema = eventSchema.omit({ incident: true, hash: true });

export const segmentSchema = z.object({ incident: z.string(), events: z.array(sealedEventSchema) });

export type Segments = Readonly<z.output<typeof segmentsSchema>>;
export type SegmentContent = Readonly<z.output<typeof segmentSchema>>;
