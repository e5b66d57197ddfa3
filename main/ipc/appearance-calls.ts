import type { KnownAppearance } from '../appearance/appearance.ts';
import type { Handlers } from './register.ts';

/** How the cockpit speaks and looks, for what is around it. */
export function appearanceCalls(appearance: KnownAppearance): Pick<Handlers, 'setAppearance'> {
  return { setAppearance: appearance.change };
}
