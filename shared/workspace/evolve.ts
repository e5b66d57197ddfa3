import type { IncidentEvent } from '#shared/incident/event.ts';
import type { WorkspaceEvents } from './events.ts';
import { initialWorkspace, type WorkspaceState } from './state.ts';

type Step<Type extends keyof WorkspaceEvents> = (
  state: WorkspaceState,
  data: WorkspaceEvents[Type],
) => WorkspaceState;

const steps: { readonly [Type in keyof WorkspaceEvents]: Step<Type> } = {
  'workspace.severities_set': (state, { severities }) => ({ ...state, severities }),
  'workspace.links_set': (state, { links }) => ({ ...state, links }),
  'workspace.components_set': (state, { components }) => ({ ...state, components }),
  'workspace.audiences_set': (state, { audiences }) => ({ ...state, audiences }),
  'workspace.timers_set': (state, { timers }) => ({ ...state, timers }),
};

/** The state after one more event. An unknown event moves only `seq` (LOG-6). */
function evolveWorkspace(state: WorkspaceState, { type, data, seq }: IncidentEvent): WorkspaceState {
  // The data is of the event's own type; TypeScript cannot follow that through the table.
  const step = isWorkspaceEvent(type)
    ? (steps[type] as (state: WorkspaceState, data: unknown) => WorkspaceState)
    : undefined;
  return { ...(step === undefined ? state : step(state, data)), seq };
}

/** The fold of events over a state: the empty one, or one that was folded before (LOG-4). */
export function foldWorkspace(
  events: Iterable<IncidentEvent>,
  from: WorkspaceState = initialWorkspace(),
): WorkspaceState {
  let state = from;
  for (const event of events) state = evolveWorkspace(state, event);
  return state;
}

/** Whether this version knows what an event of this type means. */
export function isWorkspaceEvent(type: string): type is keyof WorkspaceEvents {
  return Object.hasOwn(steps, type);
}
