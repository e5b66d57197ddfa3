import type { Asker } from '#shared/incident/actor.ts';
import type { WorkspaceCommandType } from './commands.ts';

const OWNERS: readonly Asker['kind'][] = ['owner', 'automation'];

/** AUTH-1 for the workspace: who may give a command. What is not in it is refused. */
export const WORKSPACE_PERMISSIONS: Readonly<Record<WorkspaceCommandType, readonly Asker['kind'][]>> = {
  'workspace.set_severities': OWNERS,
  'workspace.set_links': OWNERS,
  'workspace.set_components': OWNERS,
  'workspace.set_audiences': OWNERS,
  'workspace.set_timers': OWNERS,
};
