import type { Wording } from '#shared/text/wording.ts';
import type { Instant } from '#shared/time/instant.ts';

/** How a component stands, as the public reads it: from well to worst. */
export const COMPONENT_STATES = ['operational', 'degraded', 'partial_outage', 'major_outage'] as const;

export type ComponentState = (typeof COMPONENT_STATES)[number];

/** A part of the service by the name that the public knows it by: the workspace says which there are. */
export interface Component {
  readonly id: string;
  readonly name: Wording;
}

/** What an incident says of the components: those that are hit, and when that was last said. */
export interface ComponentsHit {
  readonly hit: Readonly<Record<string, Exclude<ComponentState, 'operational'>>>;
  readonly saidAt: Instant | null;
}

/** Components at once: a page that lists more of them is read by nobody. */
export const MOST_COMPONENTS = 40;

/** The worse of two states. */
export function worse(a: ComponentState, b: ComponentState): ComponentState {
  return COMPONENT_STATES.indexOf(a) >= COMPONENT_STATES.indexOf(b) ? a : b;
}
