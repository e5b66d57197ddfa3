import { z } from 'zod';
import { idField, madeIdField, nameField } from '../fields.ts';

const team = madeIdField;
const people = z.array(idField).max(100);
const newTeam = z.strictObject({ name: nameField, lead: idField, members: people.optional() });

/** Commands over teams and their leads (ROLE-5). Who is put into a team leaves the one before. */
export const teamCommands = {
  'team.form': newTeam,
  /** Several teams at once, all or none. */
  'team.split': z.strictObject({ teams: z.array(newTeam).min(1).max(20) }),
  'team.change': z.strictObject({ team, name: nameField.optional(), lead: idField.optional() }),
  'team.join': z.strictObject({ team, participants: people.min(1) }),
  'team.leave': z.strictObject({ participants: people.min(1) }),
  'team.dissolve': z.strictObject({ team }),
};
