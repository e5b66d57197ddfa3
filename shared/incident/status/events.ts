import type { Component, ComponentState } from './component.ts';

/** What the public page was made to say of the components. Those that changed, with the names they had then. */
export interface StatusEvents {
  'status.components_set': {
    readonly components: readonly {
      readonly component: string;
      readonly name: Component['name'];
      readonly state: ComponentState;
      readonly from: ComponentState;
    }[];
  };
}
