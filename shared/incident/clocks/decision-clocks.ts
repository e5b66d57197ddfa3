import { MINUTE, plus } from '#shared/time/instant.ts';
import type { DecisionRecord } from '../decisions/record.ts';
import { reminderKey } from '../reminders/reminder.ts';
import type { IncidentState } from '../state.ts';
import type { Clock, ClockKind } from './clock.ts';

const VERIFY_AMBER_BEFORE = 2 * MINUTE;

/** One clock per decision in which something is still to come: its window, its settlement, its verification (DEC-2). */
export function decisionClocks(state: IncidentState): readonly Clock[] {
  return Object.values(state.decisions).flatMap(
    (decision) => openClock(decision, state.command.commander) ?? verifyClock(decision) ?? [],
  );
}

/** The window closes by itself where nobody objects; else it is red until somebody settles. */
function openClock(decision: DecisionRecord, commander: string | null): Clock | null {
  const { status, proposedAt, closesAt, objections } = decision;
  if (status !== 'open') return null;
  const isOpposed = objections.length > 0;
  return {
    ...base(isOpposed ? 'decision-settle' : 'decision-window', decision, proposedAt),
    amberAt: proposedAt,
    dueAt: closesAt,
    redAt: isOpposed ? closesAt : null,
    person: isOpposed ? commander : null,
    reminders: isOpposed ? { at: [closesAt], everyMs: null } : null,
  };
}

function verifyClock(decision: DecisionRecord): Clock | null {
  const { verifyAt, verified, settled, executor } = decision;
  if (verifyAt === null || verified !== null) return null;
  return {
    ...base('decision-verify', decision, settled?.at ?? decision.proposedAt),
    amberAt: plus(verifyAt, -VERIFY_AMBER_BEFORE),
    dueAt: verifyAt,
    redAt: verifyAt,
    person: executor,
    reminders: { at: [verifyAt], everyMs: null },
  };
}

function base(kind: ClockKind, { id }: DecisionRecord, since: string) {
  return { id: reminderKey(kind, id), kind, subject: id, since };
}
