import { readJoinLink } from '#shared/desktop/join-link.ts';
import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import { addressSafety } from '#shared/desktop/place-address.ts';
import {
  MOST_PLACES,
  PLACE_NAME_LENGTH,
  type Place,
  type PlaceDone,
  type Places,
} from '#shared/desktop/places.ts';
import { type Refusal, refusal } from '#shared/errors/refusal.ts';
import type { Settings } from '../settings/settings.ts';
import type { Look } from './look.ts';

/** Where the rooms of the windows are: on this machine, or at another server that somebody was invited to. */
export interface KnownPlaces {
  readonly now: () => Places;
  /** The remote place where the windows are; null while they are at this machine's own room. */
  readonly here: () => Place | null;
  readonly add: (link: string) => Promise<PlaceDone>;
  readonly choose: (id: string) => Promise<PlaceDone>;
  /** The list was changed elsewhere: tells of it. */
  readonly reread: () => void;
  readonly rename: (id: string, name: string) => void;
  readonly forget: (id: string) => Promise<PlaceDone>;
  /** Looks at the current place now, and tells where something has changed. */
  readonly look: () => Promise<void>;
  /** The invitation that brought the windows here; null after it was taken once. */
  readonly takeInvitation: () => string | null;
  /** Told of every change. Returns how to stop listening. */
  readonly onChange: (listener: (places: Places) => void) => () => void;
}

interface PlacesDeps {
  readonly settings: Pick<Settings, 'places' | 'place'>;
  readonly look: Look;
  readonly newId: () => string;
  /** Whether this machine's own room is there to go back to. */
  readonly ownRoom: () => Promise<boolean>;
  /**
   * Takes every window to the place that is the current one now, before anybody is told. False where their person stays,
   * with whom what they showed before stays.
   */
  readonly move: (place: Place | null) => Promise<boolean>;
  /** Forgets what is kept of a place's people. */
  readonly forgetSession: (place: Place) => Promise<void>;
}

/** The places that are remembered, and the way between them. A place that does not answer is not gone to. */
export function createPlaces(deps: PlacesDeps): KnownPlaces {
  const { settings, look, newId, ownRoom, move, forgetSession } = deps;
  const listeners = new Set<(places: Places) => void>();
  let trouble: Refusal | null = null;
  let invitation: string | null = null;

  const remote = () => settings.places.read() ?? [];
  const find = (id: string) => remote().find((place) => place.id === id);
  const here = () => find(settings.place.read() ?? OWN_PLACE) ?? null;
  const now = (): Places => ({ current: here()?.id ?? OWN_PLACE, remote: remote(), trouble });

  function tell(): void {
    for (const listener of listeners) listener(now());
  }
  async function go(place: Place | null): Promise<PlaceDone> {
    const before = now().current;
    settings.place.write(place?.id ?? OWN_PLACE);
    if (await move(place)) trouble = null;
    else {
      settings.place.write(before);
      invitation = null;
    }
    tell();
    return { ok: true, place: now().current };
  }
  async function home(): Promise<PlaceDone> {
    invitation = null;
    return (await ownRoom()) ? go(null) : refused(refusal('own_room_down'));
  }

  return {
    now,
    here,
    add: async (link) => {
      const said = readJoinLink(link);
      if (said === null) return refused(refusal('place_link_wrong'));
      const { server: url, token, fingerprint } = said;
      const { host } = new URL(url);
      if (addressSafety(url) === 'refused') return refused(refusal('place_not_encrypted', { host }));
      const known = remote().find((place) => place.url === url);
      if (known === undefined && remote().length >= MOST_PLACES)
        return refused(refusal('place_too_many', { limit: MOST_PLACES }));
      // A link that names a certificate is newer than what is remembered; one that names none does not undo a pin.
      const pin = fingerprint ?? known?.fingerprint ?? null;
      const problem = await look({ url, fingerprint: pin });
      if (problem !== null) return refused(problem);
      const place = { id: newId(), name: host.slice(0, PLACE_NAME_LENGTH), url, ...known, fingerprint: pin };
      settings.places.write([...remote().filter(({ id }) => id !== place.id), place]);
      invitation = token;
      return go(place);
    },
    choose: async (id) => {
      if (id === OWN_PLACE) return home();
      const place = find(id);
      if (place === undefined) return refused(refusal('place_unknown'));
      const problem = await look(place);
      if (problem !== null) return refused(problem);
      invitation = null;
      return go(place);
    },
    reread: tell,
    rename: (id, name) => {
      settings.places.write(remote().map((place) => (place.id === id ? { ...place, name } : place)));
      tell();
    },
    forget: async (id) => {
      const place = find(id);
      if (place === undefined) return refused(refusal('place_unknown'));
      const left = here()?.id === id ? await home() : undefined;
      if (left !== undefined && (!left.ok || left.place === id)) return left;
      // Its session first: one that is left of a place that nobody sees any more is never taken away.
      await forgetSession(place);
      settings.places.write(remote().filter((other) => other.id !== id));
      tell();
      return { ok: true, place: now().current };
    },
    look: async () => {
      const place = here();
      if (place === null) return;
      const found = await look(place);
      if (here()?.id !== place.id || sameTrouble(found, trouble)) return;
      trouble = found;
      tell();
    },
    takeInvitation: () => {
      const taken = invitation;
      invitation = null;
      return taken;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function refused(error: Refusal): PlaceDone {
  return { ok: false, error };
}

function sameTrouble(one: Refusal | null, other: Refusal | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
