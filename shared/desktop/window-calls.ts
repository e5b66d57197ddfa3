import { z } from 'zod';
import { idField } from '#shared/incident/fields.ts';
import type { Call } from './call.ts';
import { COCKPIT_ONLY, VIEW_KINDS } from './windows.ts';

/** A part of one room, in a window of its own. */
export const viewSchema = z.strictObject({ kind: z.enum(VIEW_KINDS), incident: idField });

const viewsSchema = z.array(viewSchema).readonly();

export const windowCalls = {
  /** Opens a window, or brings the one to the front that shows this already. */
  openView: { args: z.tuple([viewSchema]), result: z.void(), from: COCKPIT_ONLY },
  closeView: { args: z.tuple([viewSchema]), result: z.void(), from: COCKPIT_ONLY },
  openViews: { args: z.tuple([]), result: viewsSchema, from: COCKPIT_ONLY },
  /** Opens what was open when the app ended, as far as it is of these incidents: those that are still open. */
  restoreViews: { args: z.tuple([z.array(idField)]), result: z.void(), from: COCKPIT_ONLY },
  /** Brings the cockpit to the front. */
  showCockpit: { args: z.tuple([]), result: z.void(), from: VIEW_KINDS },
  /** Closes the window that asks: one that has no frame has no button for it. */
  closeThisView: { args: z.tuple([]), result: z.void(), from: VIEW_KINDS },
  fullScreen: { args: z.tuple([z.enum(['toggle', 'leave'])]), result: z.void(), from: ['wall'] },
} as const satisfies Readonly<Record<string, Call>>;

export const windowNotices = {
  /** Which windows are open beside the cockpit, at each change. */
  viewsChanged: viewsSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;
