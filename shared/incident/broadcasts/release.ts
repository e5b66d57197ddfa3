import { type Instant, isReached, MINUTE, plus } from '#shared/time/instant.ts';
import type { EventBody } from '../event.ts';
import { REDACTED } from '../log/redaction.ts';
import type { IncidentState } from '../state.ts';
import type { Broadcast } from './broadcast.ts';

/** Updates that are on their way, the one that goes out first before the others (CAST-4). */
export function onTheirWay({ broadcasts }: Pick<IncidentState, 'broadcasts'>): readonly Broadcast[] {
  return Object.values(broadcasts)
    .filter(({ queued }) => queued !== null)
    .sort((a, b) => ((a.queued?.goesAt ?? '') < (b.queued?.goesAt ?? '') ? -1 : 1));
}

/** What becomes of an update whose moment has come: it is out, or it waits for somebody to look at it again. */
export function released(
  broadcast: Broadcast,
  { settings }: Pick<IncidentState, 'settings'>,
  now: Instant,
): EventBody {
  const { id, audience, status, text, queued } = broadcast;
  const expiresAt = plus(queued?.goesAt ?? now, settings.updateExpiresMinutes * MINUTE);
  const withheld = (why: 'expired' | 'redacted'): EventBody => ({
    type: 'broadcast.withheld',
    data: { broadcast: id, audience, status, why },
  });
  if (text === REDACTED) return withheld('redacted');
  return isReached(expiresAt, now) ? withheld('expired') : sent(broadcast);
}

/** The update is out: what its readers read is in this one event. */
export function sent({ id, audience, status, text, nextUpdateAt, queued }: Broadcast): EventBody {
  const by = queued === null ? {} : { by: queued.by };
  return { type: 'broadcast.sent', data: { broadcast: id, audience, status, text, nextUpdateAt, ...by } };
}
