import type { Destinations } from '../links/destinations.ts';
import type { Handlers } from './register.ts';

/** Where the cockpit is asked to go. */
export function destinationCalls(destinations: Destinations): Pick<Handlers, 'nextDestination'> {
  return { nextDestination: destinations.next };
}
