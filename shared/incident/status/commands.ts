import { z } from 'zod';
import { idField } from '../fields.ts';
import { COMPONENT_STATES, MOST_COMPONENTS } from './component.ts';

/** What the public page says of the components (CAST-6). */
export const statusCommands = {
  'status.set_components': z.strictObject({
    components: z
      .array(z.strictObject({ component: idField, state: z.enum(COMPONENT_STATES) }))
      .min(1)
      .max(MOST_COMPONENTS)
      .refine(
        (said) => new Set(said.map(({ component }) => component)).size === said.length,
        'each component once',
      ),
  }),
};
