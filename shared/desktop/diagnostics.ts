import { z } from 'zod';
import type { Call } from './call.ts';
import { SERVER_STATES } from './server.ts';
import { COCKPIT_ONLY } from './windows.ts';

/** An end of the server's process that nobody asked for. */
export const serverExitSchema = z.strictObject({
  at: z.string(),
  /** As the system says it; null where it said nothing. */
  code: z.int().nullable(),
  upMs: z.number().min(0),
  /** Its last lines, with nothing in them that people wrote. */
  lines: z.array(z.string()).readonly(),
});

export type ServerExit = z.output<typeof serverExitSchema>;

/** How this machine holds the room. */
const machineHealthSchema = z.strictObject({
  server: z.strictObject({
    state: z.enum(SERVER_STATES),
    upMs: z.number().min(0).nullable(),
    restarts: z.int().min(0),
    /** What its process takes of the machine's memory; null where that is not told. */
    memoryBytes: z.number().min(0).nullable(),
    /** Newest last. */
    exits: z.array(serverExitSchema).readonly(),
  }),
  data: z.strictObject({
    folder: z.string(),
    /** Of the disk that the folder lies on; null where that is not told. */
    freeBytes: z.number().min(0).nullable(),
    totalBytes: z.number().min(0).nullable(),
  }),
  /** How often a window's page or a helper of the program has ended by itself since the start. */
  gone: z.array(z.strictObject({ what: z.string(), why: z.string(), count: z.int().min(1) })).readonly(),
});

export type MachineHealth = z.output<typeof machineHealthSchema>;

export const diagnosticsCalls = {
  machineHealth: { args: z.tuple([]), result: machineHealthSchema, from: COCKPIT_ONLY },
} as const satisfies Readonly<Record<string, Call>>;
