import { z } from 'zod';
import {
  idField,
  madeIdField,
  nameField,
  reasonField,
  skillField,
  wordsField,
  zoneField,
} from '../fields.ts';
import { ACTING_ROLES, ASSIGNABLE_ROLES } from '../roles.ts';

/** Ids that mean something else where somebody is named: a role that holds a task, the server itself. */
const NOT_PEOPLE: ReadonlySet<string> = new Set([...ACTING_ROLES, 'quarterdeck', 'alertmanager']);

/** The id of somebody new in the room. */
const newcomerField = idField
  .refine((id) => /^[a-z\d][\w.:@-]*$/i.test(id), 'letters, digits and . _ : @ -')
  .refine((id) => !NOT_PEOPLE.has(id.toLowerCase()), 'an id that is no role’s name');

/** Commands over who is in the room, and in which role (ROLE-1, ROLE-7, AUTH-3, AUTH-4). */
export const participantCommands = {
  'participant.join': z.strictObject({
    participant: newcomerField,
    name: nameField,
    role: z.enum(ASSIGNABLE_ROLES),
  }),
  /** One's own home zone and skills, or somebody's else; what is not said stays. */
  'participant.describe': z
    .strictObject({
      participant: idField.optional(),
      zone: zoneField.nullable().optional(),
      skills: z.array(skillField).max(12).optional(),
    })
    .refine(({ zone, skills }) => zone !== undefined || skills !== undefined, 'a zone or skills'),
  'participant.remove': z.strictObject({ participant: idField, reason: reasonField }),
  'participant.restore': z.strictObject({ participant: idField }),
  'participant.warn': z.strictObject({ participant: idField, reason: reasonField.optional() }),
  /** Somebody says that they have read the warning that they were given. */
  'participant.acknowledge': z.strictObject({ warning: madeIdField }),
  /** "Do you wish to take command?" was asked; `words` is what they had said before or answered (AUTH-4). */
  'participant.swoop': z.strictObject({
    participant: idField,
    wishes: z.boolean(),
    words: wordsField(1_000).optional(),
  }),
  'participant.release': z.strictObject({ participant: idField, reason: reasonField.optional() }),
  /** Everybody who is not named, and neither commands nor says it, is thanked and released. */
  'participant.stand_down': z.strictObject({
    stay: z.array(idField).max(500),
    words: reasonField.optional(),
  }),
  'participant.recall': z.strictObject({ participant: idField }),
  'participant.recall_all': z.strictObject({}),
  'role.assign': z.strictObject({ role: z.enum(ASSIGNABLE_ROLES), participant: idField }),
  'role.vacate': z.strictObject({
    role: z.enum(['commander', ...ASSIGNABLE_ROLES]),
    participant: idField.optional(),
  }),
};
