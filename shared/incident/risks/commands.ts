import { z } from 'zod';
import { madeIdField, wordsField } from '../fields.ts';

/** Commands over the risks that people noted for the brief (ROLE-3). */
export const riskCommands = {
  'risk.note': z.strictObject({ text: wordsField(500) }),
  'risk.clear': z.strictObject({ risk: madeIdField }),
};
