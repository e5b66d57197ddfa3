import * as nodeModule from 'node:module';
import { inProject } from './project.mjs';

/** Where Node keeps what it made of our TypeScript: a second start reads it instead of stripping types again. */
const folder = inProject('node_modules', '.cache', 'compiled');

/** The environment of a Node that keeps it there. */
export const withCompileCache = { ...process.env, NODE_COMPILE_CACHE: folder };

/** Lets this very process keep it there; a host's older Node goes without. */
export function keepCompiled() {
  nodeModule.enableCompileCache?.(folder);
}
