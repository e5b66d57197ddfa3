import type { Wording } from '#shared/text/wording.ts';
import type { Instant } from '#shared/time/instant.ts';
import { type ClockLevel, clockLevel } from '../clocks/clock.ts';
import { decisionClocks } from '../clocks/decision-clocks.ts';
import { taskClock } from '../clocks/task-clocks.ts';
import { updateClocks } from '../clocks/update-clocks.ts';
import { isInForce } from '../decisions/record.ts';
import { dutyLevel, timeOnIncident, timeSinceBreak } from '../participants/duty.ts';
import { actingRole, nameOf } from '../participants/lookup.ts';
import type { Participant } from '../participants/participant.ts';
import type { Phase } from '../phases.ts';
import { ACTING_ROLES, type ActingRole } from '../roles.ts';
import type { Severity } from '../severity.ts';
import type { IncidentState } from '../state.ts';
import { isOpen, type Task, type TaskStatus } from '../tasks/task.ts';

/** The points of a brief, in the order in which they are said and read back. The ids are the protocol's. */
export const BRIEF_POINTS = [
  'situation',
  'severity',
  'decisions',
  'tasks',
  'updates',
  'people',
  'risks',
] as const;

export type BriefPointId = (typeof BRIEF_POINTS)[number];

export interface BriefDecision {
  readonly proposal: string;
  readonly who: string;
  /** Still open to objections; otherwise it stands. */
  readonly isOpen: boolean;
  /** Who objects, or did, and why: whoever takes over answers for it. */
  readonly objections: readonly { readonly who: string; readonly reason: string }[];
  /** When it is to be looked at again; null where that was done, or it is open. */
  readonly verifyAt: Instant | null;
  readonly level: ClockLevel;
}

export interface BriefTask {
  readonly title: string;
  readonly who: string | null;
  readonly status: TaskStatus;
  readonly due: Instant | null;
  readonly need: string | null;
  readonly level: ClockLevel;
}

export interface BriefUpdate {
  readonly audience: Wording;
  readonly due: Instant;
  readonly level: ClockLevel;
}

export interface BriefPerson {
  readonly name: string;
  readonly role: ActingRole;
  readonly onIncidentMs: number;
  readonly sinceBreakMs: number | null;
  readonly restUntil: Instant | null;
  readonly level: ClockLevel;
}

/** What somebody who takes over has to know (ROLE-3), as data: how it is said is of a language. */
export interface Brief {
  readonly at: Instant;
  readonly key: string;
  readonly title: string;
  readonly isDrill: boolean;
  readonly phase: Phase;
  readonly phaseSince: Instant;
  readonly declaredAt: Instant;
  readonly commander: { readonly name: string; readonly since: Instant } | null;
  readonly severity: Severity;
  readonly severitySince: Instant;
  readonly decisions: readonly BriefDecision[];
  readonly tasks: readonly BriefTask[];
  readonly updates: readonly BriefUpdate[];
  readonly people: readonly BriefPerson[];
  readonly observers: number;
  readonly risks: readonly { readonly text: string; readonly who: string; readonly at: Instant }[];
}

/** The brief of an incident as it stands at a moment: made from the log's fold alone. */
export function briefOf(state: IncidentState, now: Instant): Brief {
  const { commander, since } = state.command;
  const here = Object.values(state.participants).filter(
    ({ attendance }) => attendance === 'active' || attendance === 'resting',
  );
  const rank = (person: Participant) => ACTING_ROLES.indexOf(actingRole(state, person));
  return {
    at: now,
    key: state.key,
    title: state.title,
    isDrill: state.kind === 'drill',
    phase: state.phase,
    phaseSince: state.phaseSince,
    declaredAt: state.declaredAt,
    commander: commander === null || since === null ? null : { name: nameOf(state, commander), since },
    severity: state.severity,
    severitySince: state.severitySince,
    decisions: decisionsIn(state, now),
    tasks: Object.values(state.tasks)
      .filter(isOpen)
      .map((task) => taskIn(state, task, now))
      .sort((a, b) => URGENCY[a.level] - URGENCY[b.level]),
    updates: updatesIn(state, now),
    people: here
      .filter((person) => !onlyObserves(state, person))
      .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
      .map((person) => personIn(state, person, now)),
    observers: here.filter((person) => onlyObserves(state, person)).length,
    risks: Object.values(state.risks).map(({ text, by, at }) => ({ text, who: nameOf(state, by), at })),
  };
}

const URGENCY: Readonly<Record<ClockLevel, number>> = { red: 0, amber: 1, calm: 2 };

function taskIn(state: IncidentState, task: Task, now: Instant): BriefTask {
  const clock = taskClock(task, state.settings);
  return {
    title: task.title,
    who: task.assignee === null ? null : nameOf(state, task.assignee),
    status: task.status,
    due: task.deadline,
    need: task.status === 'blocked' ? (task.blocked?.need ?? null) : null,
    level: clock === null ? 'calm' : clockLevel(clock, now),
  };
}

/** What is proposed, and what stands; what was rejected or has failed binds nobody any more. */
function decisionsIn(state: IncidentState, now: Instant): readonly BriefDecision[] {
  const due = decisionClocks(state);
  return Object.values(state.decisions)
    .filter((decision) => decision.status === 'open' || isInForce(decision))
    .map((decision) => {
      const clock = due.find(({ subject }) => subject === decision.id);
      return {
        proposal: decision.proposal,
        who: nameOf(state, decision.executor),
        isOpen: decision.status === 'open',
        objections: decision.objections.map(({ by, reason }) => ({ who: nameOf(state, by), reason })),
        verifyAt: decision.verified === null ? decision.verifyAt : null,
        level: clock === undefined ? 'calm' : clockLevel(clock, now),
      };
    });
}

function updatesIn(state: IncidentState, now: Instant): readonly BriefUpdate[] {
  const due = updateClocks(state);
  return state.audiences.flatMap(({ id, name }) => {
    const clock = due.find(({ subject }) => subject === id);
    return clock === undefined ? [] : [{ audience: name, due: clock.dueAt, level: clockLevel(clock, now) }];
  });
}

function personIn(state: IncidentState, person: Participant, now: Instant): BriefPerson {
  return {
    name: person.name,
    role: actingRole(state, person),
    onIncidentMs: timeOnIncident(person, now),
    sinceBreakMs: timeSinceBreak(person, now),
    restUntil: person.rest?.until ?? null,
    level: dutyLevel(person, state.settings, now),
  };
}

function onlyObserves(state: IncidentState, person: Participant): boolean {
  return actingRole(state, person) === 'observer';
}
