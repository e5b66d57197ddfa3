import { z } from 'zod';
import { madeIdField, nameField } from '../fields.ts';
import { LONGEST_ADDRESS } from './address.ts';
import { LINK_KINDS } from './link.ts';

/** Commands over the places outside that belong to the incident (INC-4). */
export const linkCommands = {
  'incident.link': z.strictObject({
    kind: z.enum(LINK_KINDS),
    label: nameField.optional(),
    url: z
      .string()
      .trim()
      .min(1)
      .max(LONGEST_ADDRESS)
      .refine((text) => text.isWellFormed(), 'well-formed Unicode'),
  }),
  'incident.unlink': z.strictObject({ link: madeIdField }),
};
