import { isActive } from '../phases.ts';
import type { IncidentState } from '../state.ts';
import { type ComponentState, type ComponentsHit, worse } from './component.ts';

/**
 * The components that an incident has hit, as the public is to see them now: none once it is resolved, or once the
 * public was told so after they were last set.
 */
export function componentsHit(state: IncidentState): ComponentsHit['hit'] {
  const { hit, saidAt } = state.componentsHit;
  if (saidAt === null || !isActive(state.phase)) return {};
  const last = Object.values(state.broadcasts)
    .filter(({ audience, sentAt }) => audience === 'public' && sentAt !== null)
    .reduce<{ readonly at: string; readonly status: string } | null>(
      (newest, { sentAt, status }) =>
        sentAt !== null && (newest === null || sentAt >= newest.at) ? { at: sentAt, status } : newest,
      null,
    );
  return last?.status === 'resolved' && last.at >= saidAt ? {} : hit;
}

/** How one component stands as far as this incident goes. */
export function stateOf(hit: ComponentsHit['hit'], component: string): ComponentState {
  return (Object.hasOwn(hit, component) ? hit[component] : undefined) ?? 'operational';
}

/** The worst that any of the incidents says of a component. */
export function worstOf(hits: readonly ComponentsHit['hit'][], component: string): ComponentState {
  return hits.map((hit) => stateOf(hit, component)).reduce(worse, 'operational');
}
