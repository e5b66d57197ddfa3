import { z } from 'zod';
import { idField, nameField, reasonField } from '../fields.ts';
import { ASSIGNABLE_ROLES } from '../roles.ts';

/** Commands over who is in the room, and in which role (ROLE-1, ROLE-7, AUTH-3). */
export const participantCommands = {
  'participant.join': z.strictObject({
    participant: idField,
    name: nameField,
    role: z.enum(ASSIGNABLE_ROLES),
  }),
  'participant.remove': z.strictObject({ participant: idField, reason: reasonField }),
  'participant.restore': z.strictObject({ participant: idField }),
  'participant.release': z.strictObject({ participant: idField, reason: reasonField.optional() }),
  'participant.recall': z.strictObject({ participant: idField }),
  'role.assign': z.strictObject({ role: z.enum(ASSIGNABLE_ROLES), participant: idField }),
  'role.vacate': z.strictObject({
    role: z.enum(['commander', ...ASSIGNABLE_ROLES]),
    participant: idField.optional(),
  }),
};
