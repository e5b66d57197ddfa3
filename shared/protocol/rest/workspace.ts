import { z } from 'zod';
import type { WorkspaceState } from '#shared/workspace/state.ts';
import { commandSchema } from '../command.ts';
import { headSchema } from '../event.ts';

/** What the workspace says of its own, and where its log ends. */
export const workspaceSchema = z.object({ head: headSchema, state: z.custom<WorkspaceState>() });

export type WorkspaceAnswer = Readonly<z.output<typeof workspaceSchema>>;

/** A command to the workspace: the same envelope as an incident's, which needs no id of one. */
export const workspaceCommandSchema = commandSchema.omit({ incident: true });
