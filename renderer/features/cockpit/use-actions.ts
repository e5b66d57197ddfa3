import type { Action } from '#renderer/state/actions/action.ts';

/** The ways between the panels, and the overview of keys. */
export function useCockpitActions(go: {
  /** By the panel's number, from 1. */
  readonly toPanel: (number: number) => void;
  readonly toKeys: () => void;
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
  return [...panels, { id: 'keys', group: 'screen', key: '?', isAvailable: true, run: go.toKeys }];
}
