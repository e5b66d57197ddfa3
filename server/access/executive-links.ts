import type { Clock } from '#server/clock.ts';
import type { AccessStore } from './access-store.ts';
import { hashOf, newToken } from './token.ts';

interface Where {
  readonly store: AccessStore;
  readonly clock: Clock;
}

/** Makes a link to the executives' page of an incident and returns its token, which is kept nowhere. */
export function makeExecutiveLink({ store, clock }: Where, incident: string, madeBy: string): string {
  const token = newToken();
  store.addExecutiveLink({ tokenHash: hashOf(token), incident, madeBy, madeAt: clock.now() });
  return token;
}

/**
 * The link that carries a token. It is in the path, because the page works without a script and nothing but a script could
 * read it from behind `#`: what keeps it from others is that no log line, no referrer and no cache has it.
 */
export function executiveLink(url: string, token: string): string {
  return `${url}/executives/${token}`;
}
