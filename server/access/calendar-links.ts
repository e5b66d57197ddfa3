import type { Clock } from '#server/clock.ts';
import type { AccessStore, CalendarLink } from './access-store.ts';
import { hashOf, newToken } from './token.ts';

interface Where {
  readonly store: AccessStore;
  readonly clock: Clock;
}

/**
 * Makes the link to a person's calendar and returns its token, which is kept nowhere. There is one a person, over all incidents:
 * a new one ends the one before, so that whoever is in doubt makes another.
 */
export function makeCalendarLink(
  { store, clock }: Where,
  { person, language }: Pick<CalendarLink, 'person' | 'language'>,
): string {
  const token = newToken();
  store.setCalendarLink({ tokenHash: hashOf(token), person, language, madeAt: clock.now() });
  return token;
}

/** The link that carries a token. It is in the path, because calendar programs know nothing else. */
export function calendarLink(url: string, token: string): string {
  return `${url}/calendar/${token}.ics`;
}
