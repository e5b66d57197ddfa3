import type { System } from './dialect.ts';
import { ours } from './ours.ts';
import { raw, rawWithOurBytes } from './raw.ts';

/** All that is measured, by the name that the command line knows it by. */
export const SYSTEMS: Readonly<Record<string, System>> = { ours, raw, 'raw-our-bytes': rawWithOurBytes };
