import { memoised } from '#renderer/state/selectors/memoised.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
import { onTheirWay } from '#shared/incident/broadcasts/release.ts';
import type { IncidentState } from '#shared/incident/state.ts';

const NONE: readonly Broadcast[] = [];

/**
 * Drafts that still wait to be sent, the newest first. One that is older than the last update of its audience was
 * overtaken by it, and is only history.
 */
export const drafts: (broadcasts: IncidentState['broadcasts']) => readonly Broadcast[] = memoised(
  (broadcasts) => {
    const all = Object.values(broadcasts);
    const waiting = all.filter(
      (draft) =>
        draft.sentAt === null &&
        draft.queued === null &&
        draft.returned?.why !== 'redacted' &&
        !all.some(
          ({ audience, sentAt }) =>
            audience === draft.audience && sentAt !== null && sentAt > lastTouched(draft),
        ),
    );
    return waiting.length === 0 ? NONE : waiting.sort((a, b) => (lastTouched(a) < lastTouched(b) ? 1 : -1));
  },
);

const going = memoised((broadcasts: IncidentState['broadcasts']) => onTheirWay({ broadcasts }));

/** Updates that go out in a moment; none once the room is closed. */
export function onTheWay({ phase, broadcasts }: IncidentState): readonly Broadcast[] {
  return phase === 'closed' ? NONE : going(broadcasts);
}

function lastTouched({ draftedAt, returned }: Broadcast): string {
  return returned?.at ?? draftedAt;
}
