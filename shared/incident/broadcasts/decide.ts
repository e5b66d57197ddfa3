import { eventId } from '#shared/ids/ids.ts';
import { type Instant, isReached, MINUTE, plus } from '#shared/time/instant.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { isUnknownNote } from '../notes/origin.ts';
import type { PublicStatus } from './broadcast.ts';
import type { broadcastCommands } from './commands.ts';

export const decideBroadcasts: Deciders<typeof broadcastCommands> = {
  'broadcast.draft': (_state, { audience, status, text, nextUpdateAt, note }, context) => {
    if (isUnknownNote(note, context)) return refuse('not_found');
    return withNextUpdate(status, nextUpdateAt ?? null, context.now, () =>
      accept({
        type: 'broadcast.drafted',
        data: {
          broadcast: eventId(context.command, 0),
          audience,
          status,
          text,
          nextUpdateAt: nextUpdateAt ?? null,
          ...(note === undefined ? {} : { note }),
        },
      }),
    );
  },

  /** The promise is checked again: a draft may have lain until its next update time had passed. */
  'broadcast.send': (state, { broadcast: id }, { now }) => {
    const draft = Object.hasOwn(state.broadcasts, id) ? state.broadcasts[id] : undefined;
    if (draft === undefined) return refuse('not_found');
    if (draft.sentAt !== null) return refuse('broadcast_sent');
    const { audience, status, text, nextUpdateAt } = draft;
    return withNextUpdate(status, nextUpdateAt, now, () =>
      accept({ type: 'broadcast.sent', data: { broadcast: id, audience, status, text, nextUpdateAt } }),
    );
  },

  'broadcast.snooze': (state, { audience, minutes, reason }, { now }) => {
    if (state.cadence[audience] === null) return refuse('not_due');
    return accept({
      type: 'broadcast.snoozed',
      data: { audience, until: plus(now, minutes * MINUTE), reason },
    });
  },
};

/** CAST-5: always with a next time, and one that can still be kept; only "resolved" may leave it out. */
function withNextUpdate(
  status: PublicStatus,
  next: Instant | null,
  now: Instant,
  then: () => Decision,
): Decision {
  if (next === null) return status === 'resolved' ? then() : refuse('next_update_missing');
  return isReached(next, now) ? refuse('next_update_past') : then();
}
