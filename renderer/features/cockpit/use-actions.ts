import type { Action } from '#renderer/state/actions/action.ts';

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
}): readonly Action[] {
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
    { id: 'palette', group: 'screen', key: 'mod+K', isAvailable: true, run: go.toPalette },
    { id: 'keys', group: 'screen', key: '?', isAvailable: true, run: go.toKeys },
  ];
}
