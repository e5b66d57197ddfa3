import type { Action } from '#renderer/state/actions/action.ts';
import { useSession } from '#renderer/state/WorkspaceProvider.tsx';

/** The ways between the panels and out of them, and to the overview of all there is. */
export function useCockpitActions(go: {
  /** By the panel's number, from 1. */
  readonly toPanel: (number: number) => void;
  readonly toKeys: () => void;
  readonly toPalette: () => void;
  readonly toMyTasks: () => void;
  /** To the first page, with all war rooms. */
  readonly toRooms: () => void;
  readonly toInvite: () => void;
  /** To how the load lies on people; for the workspace's owner. */
  readonly toLoad: () => void;
  /** To what can be printed of the room. */
  readonly toPaper: () => void;
  /** To how line and server do. */
  readonly toDiagnostics: () => void;
}): readonly Action[] {
  const isOwner = useSession()?.owner === true;
  const panels = (['rail', 'tasks', 'people', 'timeline'] as const).map(
    (panel, index): Action => ({
      id: `go.${panel}`,
      group: 'go',
      key: `${index + 1}`,
      isAvailable: true,
      run: () => go.toPanel(index + 1),
    }),
  );
  return [
    { id: 'invite', group: 'people', isAvailable: true, run: go.toInvite },
    ...panels,
    { id: 'go.mine', group: 'go', isAvailable: true, run: go.toMyTasks },
    { id: 'go.rooms', group: 'go', isAvailable: true, run: go.toRooms },
    { id: 'go.load', group: 'go', isAvailable: isOwner, run: go.toLoad },
    { id: 'go.paper', group: 'go', isAvailable: true, run: go.toPaper },
    { id: 'go.diagnostics', group: 'go', isAvailable: true, run: go.toDiagnostics },
    { id: 'palette', group: 'screen', key: 'mod+K', isAvailable: true, run: go.toPalette },
    { id: 'keys', group: 'screen', key: '?', isAvailable: true, run: go.toKeys },
  ];
}
