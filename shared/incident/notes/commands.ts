import { z } from 'zod';
import { instantField, madeIdField, textField } from '../fields.ts';

/** Commands over notes (TL-2, TL-3). A note's id is the id of the event that added it. */
export const noteCommands = {
  'note.add': z.strictObject({ text: textField }),
  'note.correct': z.strictObject({
    note: madeIdField,
    text: textField.optional(),
    at: instantField.optional(),
  }),
  'note.pin': z.strictObject({ note: madeIdField }),
  'note.unpin': z.strictObject({ note: madeIdField }),
};
