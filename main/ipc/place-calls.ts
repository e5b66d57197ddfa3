import type { KnownPlaces } from '../places/places.ts';
import type { Handlers } from './register.ts';

type PlaceCalls = Pick<
  Handlers,
  'places' | 'addPlace' | 'choosePlace' | 'renamePlace' | 'forgetPlace' | 'lookAtPlace' | 'takeInvitation'
>;

/** Where the rooms are, and the way to others. */
export function placeCalls(places: KnownPlaces): PlaceCalls {
  return {
    places: places.now,
    addPlace: ({ link }) => places.add(link),
    choosePlace: ({ place }) => places.choose(place),
    renamePlace: ({ place, name }) => {
      places.rename(place, name);
      return places.now();
    },
    forgetPlace: ({ place }) => places.forget(place),
    lookAtPlace: async () => {
      await places.look();
      return places.now();
    },
    takeInvitation: () => ({ token: places.takeInvitation() }),
  };
}
