import type { Action } from '#renderer/state/actions/action.ts';

/** The way to the plan, from anywhere in the cockpit. */
export function useShiftsActions(onPlan: () => void): readonly Action[] {
  return [{ id: 'shifts.plan', group: 'people', key: 'P', isAvailable: true, run: onPlan }];
}
