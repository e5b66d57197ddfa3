import { accept, type Deciders, refuse } from '../decision.ts';
import type { statusCommands } from './commands.ts';
import { componentsHit, stateOf } from './standing.ts';

export const decideStatus: Deciders<typeof statusCommands> = {
  'status.set_components': (state, { components }) => {
    const hit = componentsHit(state);
    const changed = [];
    for (const { component, state: to } of components) {
      const known = state.components.find(({ id }) => id === component);
      if (known === undefined) return refuse('component_unknown');
      const from = stateOf(hit, component);
      if (from !== to) changed.push({ component, name: known.name, state: to, from });
    }
    if (changed.length === 0) return refuse('nothing_changed');
    return accept({ type: 'status.components_set', data: { components: changed } });
  },
};
