import { check } from '#shared/broadcasting/check.ts';
import type { Finding } from '#shared/broadcasting/finding.ts';
import { eventId } from '#shared/ids/ids.ts';
import { type Instant, isReached, MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import { accept, type Deciders, type Decision, refuse } from '../decision.ts';
import type { EventBody } from '../event.ts';
import { REDACTED } from '../log/redaction.ts';
import { isUnknownNote } from '../notes/origin.ts';
import { PERMISSIONS } from '../permissions.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { audienceOf } from './audience.ts';
import type { Broadcast, PublicStatus } from './broadcast.ts';
import type { broadcastCommands } from './commands.ts';
import { released, sent } from './release.ts';

/** So many of the words that stopped an update are named. */
const MOST_WORDS = 8;

export const decideBroadcasts: Deciders<typeof broadcastCommands> = {
  'broadcast.draft': (state, { audience, status, text, nextUpdateAt, note }, context) => {
    if (audienceOf(state, audience) === undefined) return refuse('audience_unknown', { audience });
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

  /** What lies ready, as it lies: written anew, it is another draft, and waits anew. */
  'broadcast.approve': (state, { broadcast: id }, { now }) =>
    onBroadcast(state, id, (draft) => {
      if (draft.sentAt !== null) return refuse('broadcast_sent');
      if (draft.queued !== null) return refuse('broadcast_queued');
      if (draft.text === REDACTED) return refuse('broadcast_redacted');
      if (draft.approved !== null || !needsApproval(state, draft)) return refuse('approval_not_needed');
      const { audience, status, nextUpdateAt } = draft;
      return withNextUpdate(status, nextUpdateAt, now, () =>
        accept({ type: 'broadcast.approved', data: { broadcast: id, audience, status } }),
      );
    }),

  /** The promise is checked again: a draft may have lain until its next update time had passed. */
  'broadcast.send': (state, { broadcast: id, override }, { now, role }) =>
    onBroadcast(state, id, (draft) => {
      if (draft.sentAt !== null) return refuse('broadcast_sent');
      if (draft.queued !== null) return refuse('broadcast_queued');
      if (draft.text === REDACTED) return refuse('broadcast_redacted');
      if (needsApproval(state, draft) && draft.approved === null && !mayApprove(role))
        return refuse('approval_missing');
      const { audience, status, nextUpdateAt } = draft;
      const seconds = state.settings.takeBackSeconds;
      const goesAt = plus(now, seconds * SECOND);
      return withNextUpdate(status, nextUpdateAt, goesAt, () => {
        const findings = checked(state, draft);
        const stopped = stoppedBy(findings, override !== undefined);
        if (stopped !== null) return stopped;
        const found = [...new Set(findings.map(({ kind }) => kind))];
        const anyway =
          override === undefined || found.length === 0 ? {} : { override: { ...override, found } };
        const queued: EventBody = {
          type: 'broadcast.queued',
          data: { broadcast: id, audience, status, goesAt, ...anyway },
        };
        return seconds === 0 ? accept(queued, sent(draft)) : accept(queued);
      });
    }),

  /** Until its moment, also when the server has not let it out yet by then: what was said holds for everybody. */
  'broadcast.take_back': (state, { broadcast: id }, { now }) =>
    onBroadcast(state, id, ({ queued, sentAt, audience, status }) => {
      if (sentAt !== null) return refuse('take_back_late');
      if (queued === null) return refuse('broadcast_not_queued');
      if (isReached(queued.goesAt, now)) return refuse('take_back_late');
      return accept({ type: 'broadcast.taken_back', data: { broadcast: id, audience, status } });
    }),

  'broadcast.release': (state, { broadcast: id }, { now }) =>
    onBroadcast(state, id, (broadcast) =>
      broadcast.queued === null || !isReached(broadcast.queued.goesAt, now)
        ? refuse('not_due')
        : accept(released(broadcast, state, now)),
    ),

  'broadcast.snooze': (state, { audience, minutes, reason }, { now }) => {
    if (!Object.hasOwn(state.cadence, audience)) return refuse('not_due');
    return accept({
      type: 'broadcast.snoozed',
      data: { audience, until: plus(now, minutes * MINUTE), reason },
    });
  },
};

/** What the checks find in an update as it stands (CAST-3). */
function checked(state: IncidentState, { text, audience }: Broadcast): readonly Finding[] {
  const people = Object.values(state.participants).map(({ name }) => name);
  return check(text, audienceOf(state, audience)?.checks ?? 'public', people);
}

/** Whether the commander has to see it before it goes out, unless the commander sends it (CAST-4). */
function needsApproval(state: IncidentState, { audience }: Broadcast): boolean {
  return audienceOf(state, audience)?.needsApproval === true;
}

/** Who sends without asking: whoever may approve. */
function mayApprove(role: ActingRole): boolean {
  return PERMISSIONS['broadcast.approve'].roles.includes(role);
}

/** An unknown variable stops it always, everything else until somebody says why it goes out all the same. */
function stoppedBy(findings: readonly Finding[], isOverridden: boolean): Decision | null {
  const blanks = findings.filter(({ kind }) => kind === 'variable');
  if (blanks.length > 0) return refuse('broadcast_variables', { words: wordsOf(blanks) });
  if (findings.length === 0 || isOverridden) return null;
  const kinds = [...new Set(findings.map(({ kind }) => kind))].join(' ');
  return refuse('broadcast_checks', { words: wordsOf(findings), kinds });
}

function wordsOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ words }) => words))].slice(0, MOST_WORDS).join(' · ');
}

function onBroadcast(state: IncidentState, id: string, then: (broadcast: Broadcast) => Decision): Decision {
  const found = Object.hasOwn(state.broadcasts, id) ? state.broadcasts[id] : undefined;
  return found === undefined ? refuse('not_found') : then(found);
}

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
