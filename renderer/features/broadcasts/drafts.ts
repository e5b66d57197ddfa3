import { memoised } from '#renderer/state/selectors/memoised.ts';
import type { Broadcast } from '#shared/incident/broadcasts/broadcast.ts';
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
        !all.some(
          ({ audience, sentAt }) =>
            audience === draft.audience && sentAt !== null && sentAt > draft.draftedAt,
        ),
    );
    return waiting.length === 0 ? NONE : waiting.sort((a, b) => (a.draftedAt < b.draftedAt ? 1 : -1));
  },
);
