import type { CarriedPlace, MachineChoices } from '#shared/desktop/choices.ts';
import { isServerAddress } from '#shared/desktop/join-link.ts';
import { addressSafety } from '#shared/desktop/place-address.ts';
import { MOST_PLACES } from '#shared/desktop/places.ts';
import { wantedNotifications } from '../notifications/notifications.ts';
import { wantedShortcuts } from '../shortcuts/shortcuts.ts';
import type { Settings } from './settings.ts';

/** The settings that are a person's choice, and as good on another machine. */
type Chosen = Pick<Settings, 'notifications' | 'shortcuts' | 'zoom' | 'looksForUpdates' | 'places'>;

/**
 * What a person chose on this machine, with what holds where they chose nothing, so that it is the same wherever it is
 * taken. Left out is what is of this machine alone: where windows stood, ports and addresses, whether its network may
 * come in, how its sign-ins are kept, how its server ended.
 */
export function choicesOf(settings: Chosen): MachineChoices {
  return {
    notifications: wantedNotifications(settings.notifications.read() ?? {}),
    shortcuts: wantedShortcuts(settings.shortcuts.read()),
    zoom: settings.zoom.read() ?? 0,
    looksForUpdates: settings.looksForUpdates.read() ?? false,
    places: (settings.places.read() ?? [])
      .map(({ name, url, fingerprint }) => ({ name, url, fingerprint }))
      .filter(canBeCarried),
  };
}

/**
 * Whether a place says no more than a join link does, and not less than it must: a server's address, which is talked to as
 * safely as one that was pasted here.
 */
export function canBeCarried({ url, fingerprint }: CarriedPlace): boolean {
  const isPinnable = url.startsWith('https:') || fingerprint === null;
  return isServerAddress(url) && isPinnable && addressSafety(url) !== 'refused';
}

/**
 * The places that are not known here, each once. One that is known stays as it is: a file does not change whom this machine
 * trusts.
 */
export function newPlaces(
  told: readonly CarriedPlace[],
  settings: Pick<Settings, 'places'>,
): readonly CarriedPlace[] {
  const known = new Set((settings.places.read() ?? []).map(({ url }) => url));
  return told.filter(({ url }) => !known.has(url) && known.add(url));
}

/** Whether so many places are remembered with these. */
export function hasRoomFor(places: readonly CarriedPlace[], settings: Pick<Settings, 'places'>): boolean {
  return (settings.places.read() ?? []).length + places.length <= MOST_PLACES;
}

/** Writes what was chosen elsewhere: all of it, or nothing where it throws. */
export function writeChoices(
  { places, ...chosen }: MachineChoices,
  settings: Chosen & Pick<Settings, 'writeTogether'>,
  newId: () => string,
): void {
  const added = newPlaces(places ?? [], settings).map((place) => ({ id: newId(), ...place }));
  settings.writeTogether({
    ...chosen,
    ...(added.length === 0 ? {} : { places: [...(settings.places.read() ?? []), ...added] }),
  });
}
