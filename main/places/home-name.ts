import { OWN_PLACE } from '#shared/desktop/own-place.ts';
import type { Place } from '#shared/desktop/places.ts';

/**
 * By what name a place's session is kept: that of its address. A list of places that somebody has tampered with so
 * leads no token to another server.
 */
export function homeName(place: Place | null): string {
  return place === null ? OWN_PLACE : place.url;
}
