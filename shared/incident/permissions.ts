import type { CommandType } from './commands.ts';
import { ACTIVE_PHASES, OPEN_PHASES, PHASES, type Phase } from './phases.ts';
import { ACTING_ROLES, type ActingRole } from './roles.ts';

/** Who may give a command, and in which phases. */
export interface Permission {
  readonly roles: readonly ActingRole[];
  readonly phases: readonly Phase[];
}

const LEADERSHIP: readonly ActingRole[] = ['commander', 'deputy', 'owner'];
const TASKING: readonly ActingRole[] = [...LEADERSHIP, 'lead'];
const LIAISON: readonly ActingRole[] = [...LEADERSHIP, 'customer-liaison', 'internal-liaison'];
const PEOPLE: readonly ActingRole[] = ACTING_ROLES.filter((role) => role !== 'system');
const TAKING_PART: readonly ActingRole[] = PEOPLE.filter((role) => role !== 'observer');
const MAY_COMMAND: readonly ActingRole[] = TAKING_PART.filter((role) => role !== 'guest');
/** Command can be offered to observers too; whose offer it is, the decision asks. */
const MAY_ANSWER: readonly ActingRole[] = PEOPLE.filter((role) => role !== 'guest');
const SYSTEM: readonly ActingRole[] = ['system'];

/**
 * AUTH-1: the one table of role x command x phase. What is not in it is refused. Some commands ask more of their
 * author (a task's assignee, a note's writer): that is with the command's own decision.
 */
export const PERMISSIONS: Readonly<Record<CommandType, Permission>> = {
  'incident.declare': { roles: ['owner', 'system'], phases: ['detect'] },
  'incident.set_severity': { roles: TAKING_PART, phases: OPEN_PHASES },
  'incident.assess': { roles: TAKING_PART, phases: OPEN_PHASES },
  'incident.link': { roles: MAY_COMMAND, phases: OPEN_PHASES },
  'incident.unlink': { roles: MAY_COMMAND, phases: OPEN_PHASES },
  'contacts.count': { roles: TAKING_PART, phases: OPEN_PHASES },
  'incident.advance': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'incident.resolve': { roles: LEADERSHIP, phases: ACTIVE_PHASES },
  'incident.close': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'incident.reopen': { roles: LEADERSHIP, phases: ['learn', 'closed'] },
  'participant.join': { roles: ['owner', 'system'], phases: PHASES },
  'participant.describe': { roles: PEOPLE, phases: OPEN_PHASES },
  'participant.remove': { roles: ['commander', 'owner'], phases: OPEN_PHASES },
  'participant.restore': { roles: ['commander', 'owner'], phases: OPEN_PHASES },
  'participant.warn': { roles: ['commander'], phases: OPEN_PHASES },
  'participant.acknowledge': { roles: PEOPLE, phases: OPEN_PHASES },
  'participant.swoop': { roles: ['commander'], phases: OPEN_PHASES },
  'participant.release': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'participant.recall': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'participant.stand_down': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'participant.recall_all': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'role.assign': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'role.vacate': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'team.form': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'team.split': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'team.change': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'team.join': { roles: MAY_COMMAND, phases: OPEN_PHASES },
  'team.leave': { roles: MAY_COMMAND, phases: OPEN_PHASES },
  'team.dissolve': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'command.claim': { roles: MAY_COMMAND, phases: OPEN_PHASES },
  'command.offer': { roles: ['commander'], phases: OPEN_PHASES },
  'command.accept': { roles: MAY_ANSWER, phases: OPEN_PHASES },
  'command.decline': { roles: MAY_ANSWER, phases: OPEN_PHASES },
  'command.cancel': { roles: MAY_ANSWER, phases: OPEN_PHASES },
  'command.assume': { roles: ['deputy', 'owner'], phases: OPEN_PHASES },
  'task.assign': { roles: TASKING, phases: OPEN_PHASES },
  'task.understand': { roles: TAKING_PART, phases: OPEN_PHASES },
  'task.start': { roles: TAKING_PART, phases: OPEN_PHASES },
  'task.extend': { roles: TAKING_PART, phases: OPEN_PHASES },
  'task.report': { roles: TAKING_PART, phases: OPEN_PHASES },
  'task.block': { roles: TAKING_PART, phases: OPEN_PHASES },
  'task.cancel': { roles: TASKING, phases: OPEN_PHASES },
  'task.reassign': { roles: TASKING, phases: OPEN_PHASES },
  'task.ask': { roles: [...TASKING, 'system'], phases: OPEN_PHASES },
  'note.add': { roles: TAKING_PART, phases: OPEN_PHASES },
  'note.correct': { roles: TAKING_PART, phases: OPEN_PHASES },
  'note.pin': { roles: TAKING_PART, phases: OPEN_PHASES },
  'note.unpin': { roles: TAKING_PART, phases: OPEN_PHASES },
  'entry.star': { roles: TAKING_PART, phases: PHASES },
  'entry.unstar': { roles: TAKING_PART, phases: PHASES },
  'attachment.add': { roles: TAKING_PART, phases: OPEN_PHASES },
  'broadcast.draft': { roles: LIAISON, phases: OPEN_PHASES },
  'broadcast.approve': { roles: ['commander', 'owner'], phases: OPEN_PHASES },
  'broadcast.send': { roles: LIAISON, phases: OPEN_PHASES },
  'broadcast.take_back': { roles: LIAISON, phases: OPEN_PHASES },
  'broadcast.release': { roles: SYSTEM, phases: OPEN_PHASES },
  'broadcast.snooze': { roles: LIAISON, phases: OPEN_PHASES },
  'status.set_components': { roles: [...LEADERSHIP, 'customer-liaison'], phases: ACTIVE_PHASES },
  'rest.order': { roles: PEOPLE, phases: OPEN_PHASES },
  'rest.end': { roles: PEOPLE, phases: OPEN_PHASES },
  'rest.set_places': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'shift.plan': { roles: LEADERSHIP, phases: OPEN_PHASES },
  // Whose shift and whose hand-over it is, the decision asks.
  'shift.confirm': { roles: PEOPLE, phases: OPEN_PHASES },
  'shift.start': { roles: PEOPLE, phases: OPEN_PHASES },
  'shift.end': { roles: PEOPLE, phases: OPEN_PHASES },
  'logistics.ask': { roles: TAKING_PART, phases: OPEN_PHASES },
  'logistics.delegate': { roles: TAKING_PART, phases: OPEN_PHASES },
  'logistics.arrange': { roles: TAKING_PART, phases: OPEN_PHASES },
  'logistics.finish': { roles: TAKING_PART, phases: OPEN_PHASES },
  'logistics.withdraw': { roles: TAKING_PART, phases: OPEN_PHASES },
  'clock.snooze': { roles: TAKING_PART, phases: OPEN_PHASES },
  'clock.call_out': { roles: [...LEADERSHIP, 'scribe'], phases: ACTIVE_PHASES },
  'risk.note': { roles: TAKING_PART, phases: OPEN_PHASES },
  'risk.clear': { roles: TAKING_PART, phases: OPEN_PHASES },
  'decision.propose': { roles: TASKING, phases: OPEN_PHASES },
  'decision.hold': { roles: TAKING_PART, phases: OPEN_PHASES },
  'decision.object': { roles: TAKING_PART, phases: OPEN_PHASES },
  'decision.settle': { roles: [...LEADERSHIP, 'system'], phases: OPEN_PHASES },
  'decision.verify': { roles: TAKING_PART, phases: OPEN_PHASES },
  'rollcall.start': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'rollcall.answer': { roles: TAKING_PART, phases: OPEN_PHASES },
  'rollcall.close': { roles: [...LEADERSHIP, 'system'], phases: OPEN_PHASES },
  'can.start': { roles: LEADERSHIP, phases: OPEN_PHASES },
  'can.answer': { roles: TAKING_PART, phases: OPEN_PHASES },
  'can.close': { roles: [...LEADERSHIP, 'system'], phases: OPEN_PHASES },
  'signal.report': { roles: SYSTEM, phases: OPEN_PHASES },
  'reminder.send': { roles: SYSTEM, phases: OPEN_PHASES },
  'log.redact': { roles: ['commander', 'owner'], phases: PHASES },
};

/** Who may invite people into the incident, and in which phases. Inviting makes a link, not an event. */
export const INVITING: Permission = { roles: LEADERSHIP, phases: PHASES };

/** Who may show an incident to executives, and when. It makes a link, not an event. */
export const SHOWING_EXECUTIVES: Permission = { roles: [...LEADERSHIP, 'internal-liaison'], phases: PHASES };
