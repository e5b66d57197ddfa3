import type { z } from 'zod';
import type { WindowKind } from './windows.ts';

/** One call of a window: its arguments, what comes back, and which windows may ask. */
export interface Call {
  readonly args: z.ZodTuple;
  readonly result: z.ZodType;
  readonly from: readonly WindowKind[];
}
