import { z } from 'zod';
import {
  idField,
  madeIdField,
  minutesField,
  reasonField,
  textField,
  titleField,
  wordsField,
} from '../fields.ts';

const task = madeIdField;
const canText = wordsField(2_000, 0);
const can = z.strictObject({ conditions: canText, actions: canText, needs: canText });
/** Why somebody who should not get a task gets it all the same (TASK-6). */
const override = reasonField.optional();
const link = z.url({ protocol: /^https?$/ }).max(2_000);

/** Who commands was told to hand over or delegate, and does it all the same (ROLE-4). */
const handsOn = z.boolean().optional();

/** Commands over tasks (TASK-1 to TASK-5). */
export const taskCommands = {
  /** `assignee` is a participant's id, or a role that one person holds. */
  'task.assign': z.strictObject({
    title: titleField,
    assignee: idField,
    minutes: minutesField.optional(),
    override,
    handsOn,
    /** The decision that it carries out (DEC-1). */
    decision: madeIdField.optional(),
    /** The note that it came from (TL-2). */
    note: madeIdField.optional(),
  }),
  'task.understand': z.strictObject({ task, handsOn }),
  'task.start': z.strictObject({ task, handsOn }),
  'task.extend': z.strictObject({ task, minutes: minutesField, reason: reasonField.optional() }),
  'task.report': z.strictObject({
    task,
    outcome: z.literal('done'),
    text: textField,
    can: can.optional(),
    links: z.array(link).max(20).optional(),
  }),
  'task.block': z.strictObject({ task, need: reasonField }),
  'task.cancel': z.strictObject({ task, reason: reasonField.optional() }),
  'task.reassign': z.strictObject({
    task,
    assignee: idField,
    minutes: minutesField.optional(),
    reason: reasonField.optional(),
    override,
    handsOn,
  }),
  'task.ask': z.strictObject({ task }),
};
