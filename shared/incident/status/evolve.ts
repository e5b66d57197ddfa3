import type { Evolvers } from '../evolver.ts';
import type { ComponentsHit } from './component.ts';
import type { StatusEvents } from './events.ts';
import { componentsHit } from './standing.ts';

export const evolveStatus: Evolvers<StatusEvents> = {
  /** From what stood until then: what was hit before the public heard “resolved” does not come back with it. */
  'status.components_set': (state, { components }, { at }) => {
    const hit: Record<string, ComponentsHit['hit'][string]> = { ...componentsHit(state) };
    for (const { component, state: to } of components) {
      if (to === 'operational') delete hit[component];
      else hit[component] = to;
    }
    return { ...state, componentsHit: { hit, saidAt: at } };
  },
};
