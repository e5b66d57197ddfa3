import { z } from 'zod';
import { ALERT_STATES, EXPOSURES } from './definition.ts';

/** More than this nobody counts by hand. */
const count = z.int().min(0).max(1_000_000_000);

/** What is known of the trouble, put on record with the severity that it calls for (INC-2). */
export const severityAidCommands = {
  'incident.assess': z.strictObject({
    alert: z.enum([...ALERT_STATES, 'unsure']),
    exposure: z.enum([...EXPOSURES, 'unsure']),
    /** The room's own tally where nothing is said. */
    contacts: count.optional(),
    hit: count.optional(),
  }),
};
