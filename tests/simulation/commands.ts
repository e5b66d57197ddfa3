import type { CommandInput, CommandType } from '#shared/incident/commands.ts';
import { ASSIGNABLE_ROLES } from '#shared/incident/roles.ts';
import { SEVERITIES } from '#shared/incident/severity.ts';
import type { IncidentState } from '#shared/incident/state.ts';
import { SHIFT_ROLES } from '#shared/shifts/seat.ts';
import { HOUR, plus } from '#shared/time/instant.ts';
import type { Random } from '#tests/support/random.ts';

type Given = { [T in CommandType]: { readonly type: T; readonly data: CommandInput<T> } }[CommandType];

export interface Situation {
  readonly state: IncidentState;
  /** Who gives the command. */
  readonly me: string;
  /** Notes that this screen knows of. */
  readonly notes: readonly string[];
  /** Events that may be redacted. */
  readonly redactable: readonly number[];
  /** Incident time. */
  readonly now: string;
  /** A number that no other command has, for its words. */
  readonly number: number;
}

/** A command that somebody may think of in a situation; it may well be refused. */
export function commandFor(random: Random, situation: Situation): Given {
  const { state, me, notes, number } = situation;
  const tasks = Object.values(state.tasks).filter(
    ({ status }) => status !== 'done' && status !== 'cancelled',
  );
  const mine = tasks.filter(({ assignee }) => assignee === me);
  const task = (random.chance(0.8) ? mine.at(-1) : undefined)?.id ?? oneOf(random, tasks)?.id ?? 'none';
  const people = Object.keys(state.participants);
  const participant = oneOf(random, people) ?? 'nobody';
  const drafts = Object.values(state.broadcasts).filter(({ sentAt }) => sentAt === null);
  const audience = random.chance(0.6) ? 'public' : 'executives';
  const decisions = Object.values(state.decisions);
  const decision = (random.chance(0.7) ? decisions.at(-1) : oneOf(random, decisions))?.id ?? 'none';
  const rollcall = state.rollCalls.open?.id ?? state.rollCalls.past.at(-1)?.id ?? 'none';
  const round = state.canRounds.open?.id ?? state.canRounds.past.at(-1)?.id ?? 'none';
  const forOther = random.chance(0.2) ? { for: participant } : {};
  const reason = `reason ${number}`;
  const note = oneOf(random, notes) ?? 'none';
  const offer = state.command.offer?.id ?? 'none';
  const shift = oneOf(random, Object.keys(state.shifts)) ?? 'none';
  const request = Object.keys(state.logistics).at(-1) ?? 'none';
  const warning = state.participants[me]?.warning?.id ?? 'none';
  const makers: readonly (readonly [number, () => Given])[] = [
    [30, () => ({ type: 'note.add', data: { text: `note ${number}` } })],
    [3, () => ({ type: 'note.correct', data: { note, text: `better ${number}` } })],
    [2, () => ({ type: 'note.pin', data: { note } })],
    [1, () => ({ type: 'note.unpin', data: { note: oneOf(random, Object.keys(state.pins)) ?? note } })],
    [
      9,
      () => ({ type: 'task.assign', data: { title: `task ${number}`, assignee: participant, minutes: 5 } }),
    ],
    [8, () => ({ type: 'task.understand', data: { task } })],
    [5, () => ({ type: 'task.start', data: { task } })],
    [3, () => ({ type: 'task.extend', data: { task, minutes: 3, reason } })],
    [6, () => ({ type: 'task.report', data: { task, outcome: 'done', text: `report ${number}` } })],
    [2, () => ({ type: 'task.block', data: { task, need: `need ${number}` } })],
    [2, () => ({ type: 'task.cancel', data: { task, reason } })],
    [2, () => ({ type: 'task.reassign', data: { task, assignee: participant } })],
    [2, () => ({ type: 'task.ask', data: { task } })],
    [3, () => ({ type: 'incident.set_severity', data: { severity: random.pick(SEVERITIES), reason } })],
    [1, () => ({ type: 'incident.advance', data: {} })],
    [0.3, () => ({ type: 'incident.resolve', data: {} })],
    [0.2, () => ({ type: 'incident.close', data: {} })],
    [state.phase === 'closed' ? 30 : 0.2, () => ({ type: 'incident.reopen', data: {} })],
    [5, () => ({ type: 'command.claim', data: {} })],
    [1, () => ({ type: 'role.vacate', data: { role: 'commander' } })],
    [4, () => ({ type: 'command.offer', data: { to: participant } })],
    [offer === 'none' ? 0.5 : 6, () => ({ type: 'command.accept', data: { offer } })],
    [0.5, () => ({ type: 'command.decline', data: { offer } })],
    [0.5, () => ({ type: 'command.cancel', data: { offer } })],
    [0.5, () => ({ type: 'command.assume', data: { reason } })],
    [1, () => ({ type: 'risk.note', data: { text: `risk ${number}` } })],
    [0.5, () => ({ type: 'risk.clear', data: { risk: oneOf(random, Object.keys(state.risks)) ?? 'none' } })],
    [0.5, () => ({ type: 'participant.warn', data: { participant } })],
    [1, () => ({ type: 'participant.acknowledge', data: { warning } })],
    [0.3, () => ({ type: 'participant.swoop', data: { participant, wishes: random.chance(0.5) } })],
    [2, () => ({ type: 'role.assign', data: { role: random.pick(ASSIGNABLE_ROLES), participant } })],
    [1, () => ({ type: 'rest.order', data: { participant, minutes: 30 } })],
    [2, () => ({ type: 'rest.end', data: {} })],
    [0.5, () => ({ type: 'rest.end', data: { participant, byVoice: random.chance(0.5) } })],
    [
      2,
      () => ({
        type: 'shift.plan',
        data: {
          shifts: [
            {
              role: random.pick(SHIFT_ROLES),
              person: participant,
              from: plus(situation.now, -HOUR / 2),
              to: plus(situation.now, HOUR),
            },
          ],
        },
      }),
    ],
    [2, () => ({ type: 'shift.start', data: { shift } })],
    [3, () => ({ type: 'shift.confirm', data: { shift } })],
    [1, () => ({ type: 'shift.end', data: { shift } })],
    [1, () => ({ type: 'logistics.ask', data: { kind: 'meals', text: `need ${number}` } })],
    [1, () => ({ type: 'logistics.delegate', data: { request, assignee: participant } })],
    [1, () => ({ type: 'logistics.finish', data: { request } })],
    [0.5, () => ({ type: 'participant.release', data: { participant } })],
    [2, () => ({ type: 'participant.recall', data: { participant } })],
    [0.7, () => ({ type: 'participant.remove', data: { participant, reason } })],
    [1, () => ({ type: 'participant.restore', data: { participant } })],
    [
      4,
      () => ({
        type: 'broadcast.draft',
        data: {
          audience,
          status: 'investigating',
          text: `update ${number}`,
          nextUpdateAt: plus(situation.now, HOUR),
        },
      }),
    ],
    [4, () => ({ type: 'broadcast.send', data: { broadcast: oneOf(random, drafts)?.id ?? 'none' } })],
    [1, () => ({ type: 'broadcast.take_back', data: { broadcast: oneOf(random, drafts)?.id ?? 'none' } })],
    [1, () => ({ type: 'broadcast.snooze', data: { audience, minutes: 10, reason } })],
    [1, () => ({ type: 'clock.snooze', data: { clock: `duty:${participant}`, minutes: 10, reason } })],
    [1, () => ({ type: 'clock.call_out', data: {} })],
    [
      3,
      () => ({
        type: 'decision.propose',
        data: { proposal: `proposal ${number}`, risk: `risk ${number}`, executor: participant },
      }),
    ],
    [2, () => ({ type: 'decision.hold', data: { decision } })],
    [3, () => ({ type: 'decision.object', data: { decision, reason } })],
    [
      2,
      () => ({ type: 'decision.settle', data: { decision, outcome: random.pick(['carried', 'rejected']) } }),
    ],
    [2, () => ({ type: 'decision.verify', data: { decision, outcome: random.pick(['holds', 'failed']) } })],
    [1, () => ({ type: 'rollcall.start', data: {} })],
    [
      5,
      () => ({
        type: 'rollcall.answer',
        data: { rollcall, answer: random.chance(0.8) ? 'ok' : 'help', ...forOther },
      }),
    ],
    [1, () => ({ type: 'rollcall.close', data: random.chance(0.5) ? { rollcall, reason } : { rollcall } })],
    [1, () => ({ type: 'can.start', data: {} })],
    [
      2,
      () => ({
        type: 'can.answer',
        data: { round, conditions: `seen ${number}`, actions: '', needs: '', ...forOther },
      }),
    ],
    [0.5, () => ({ type: 'can.close', data: { round, reason } })],
    [
      situation.redactable.length > 0 ? 1 : 0,
      () => ({ type: 'log.redact', data: { seq: oneOf(random, situation.redactable) ?? 1, reason } }),
    ],
  ];
  let left = random.draw() * makers.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, make] of makers) {
    left -= weight;
    if (left < 0) return make();
  }
  return { type: 'note.add', data: { text: `note ${number}` } };
}

function oneOf<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items[random.below(items.length)];
}
