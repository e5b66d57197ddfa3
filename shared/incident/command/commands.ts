import { z } from 'zod';
import { idField, madeIdField, reasonField, wordsField } from '../fields.ts';

const offer = madeIdField;

/** The points of the brief that were read back: their ids. More than any brief has is abuse. */
const confirmed = z.array(wordsField(200)).max(100);

/** Commands over who commands (ROLE-1 to ROLE-3). */
export const commandCommands = {
  'command.claim': z.strictObject({}),
  /** `to` is a participant's id. */
  'command.offer': z.strictObject({ to: idField }),
  'command.accept': z.strictObject({ offer, confirmed: confirmed.optional() }),
  'command.decline': z.strictObject({ offer, reason: reasonField.optional() }),
  'command.cancel': z.strictObject({ offer, reason: reasonField.optional() }),
  'command.assume': z.strictObject({ reason: reasonField }),
};
