import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { homeName } from '../places/home-name.ts';
import type { KnownPlaces } from '../places/places.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Handlers } from './register.ts';

type SessionCalls = Pick<
  Handlers,
  'savedSession' | 'keepSession' | 'forgetSession' | 'secretStore' | 'keepSecrets'
>;

/** The session of the place where the windows are. A window that still believes itself elsewhere is not answered. */
export function sessionCalls(secrets: Secrets, places: Pick<KnownPlaces, 'here'>): SessionCalls {
  function homeOf(asked: string): string {
    const place = places.here();
    if (asked !== (place?.id ?? OWN_PLACE)) throw new Error('The windows are at another place.');
    return homeName(place);
  }
  return {
    savedSession: ({ place }) => secrets.get(homeOf(place)),
    keepSession: ({ place, session }) => secrets.set(homeOf(place), session),
    forgetSession: ({ place }) => secrets.remove(homeOf(place)),
    secretStore: secrets.store,
    keepSecrets: async ({ keeps }) => {
      await secrets.keep(keeps);
      return secrets.store();
    },
  };
}
