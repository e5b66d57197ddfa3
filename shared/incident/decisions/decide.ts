import { eventId } from '#shared/ids/ids.ts';
import { type Instant, isReached, later, MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import { type ActingContext, accept, type Deciders, type Decision, refuse } from '../decision.ts';
import { isUnknownNote } from '../notes/origin.ts';
import { nameOf } from '../participants/lookup.ts';
import type { ActingRole } from '../roles.ts';
import type { IncidentState } from '../state.ts';
import { receiverOf } from '../tasks/assignee.ts';
import type { decisionCommands } from './commands.ts';
import type { DecisionRecord } from './record.ts';

/** So long the window waits for somebody who writes an objection: to find the words on a phone takes longer than it is open. */
const HOLD_SECONDS = 45;

/** Who may say for the executor whether it holds. */
const VERIFIES: readonly ActingRole[] = ['commander', 'deputy', 'owner', 'lead', 'scribe'];

export const decideDecisions: Deciders<typeof decisionCommands> = {
  'decision.propose': (state, data, context) => {
    if (isUnknownNote(data.note, context)) return refuse('not_found');
    const { command, now } = context;
    const executes = { assignee: data.executor, minutes: 1, override: undefined };
    const found = receiverOf(state, executes, context);
    if ('error' in found) return { ok: false, error: found.error };
    const windowSeconds = data.windowSeconds ?? state.settings.objectionWindowSeconds;
    return accept({
      type: 'decision.proposed',
      data: {
        decision: eventId(command, 0),
        proposal: data.proposal,
        risk: data.risk,
        executor: found.person.id,
        verifyMinutes: data.verifyMinutes ?? state.settings.verifyMinutes,
        windowSeconds,
        closesAt: plus(now, windowSeconds * SECOND),
        note: data.note ?? null,
      },
    });
  },

  'decision.hold': (state, { decision: id }, { asker, now }) =>
    onDecision(state, id, (decision) => {
      if (isLate(decision, now)) return refuse('objection_late');
      const { holds = [], objections, closesAt } = decision;
      // Once a person: nobody keeps a decision open by asking for time again and again.
      if (holds.includes(asker.id)) return refuse('held_already');
      if (objections.some(({ by }) => by === asker.id)) return refuse('objected_already');
      return accept({
        type: 'decision.held',
        data: { decision: id, closesAt: later(closesAt, plus(now, HOLD_SECONDS * SECOND)) },
      });
    }),

  'decision.object': (state, { decision: id, reason }, { asker, now }) =>
    onDecision(state, id, (decision) => {
      if (isLate(decision, now)) return refuse('objection_late');
      if (decision.objections.some(({ by }) => by === asker.id)) return refuse('objected_already');
      return accept({ type: 'decision.objected', data: { decision: id, reason } });
    }),

  'decision.settle': (state, { decision: id, outcome, reason }, context) =>
    onDecision(state, id, (decision) => {
      if (decision.status !== 'open') return refuse('decision_settled', { outcome: decision.status });
      const refused =
        context.role === 'system' ? carriesInSilence(decision, outcome, context) : maySettle(state, context);
      if (refused !== null) return refused;
      return accept({
        type: 'decision.settled',
        data: {
          decision: id,
          outcome,
          reason: reason ?? null,
          bySilence: context.role === 'system',
          objectors: decision.objections.map(({ by }) => by),
          verifyAt: outcome === 'carried' ? plus(context.now, decision.verifyMinutes * MINUTE) : null,
        },
      });
    }),

  'decision.verify': (state, { decision: id, outcome, text }, { asker, role }) =>
    onDecision(state, id, (decision) => {
      if (decision.status !== 'carried') return refuse('decision_not_carried');
      if (decision.verified !== null) return refuse('decision_verified');
      if (decision.executor !== asker.id && !VERIFIES.includes(role)) {
        return refuse('verify_not_yours', { name: nameOf(state, decision.executor) });
      }
      return accept({
        type: 'decision.verified',
        data: { decision: id, outcome: outcome ?? 'holds', text: text ?? null },
      });
    }),
};

/** Also where the commander has carried it by then: what to do is the same. */
function isLate({ status, closesAt }: DecisionRecord, now: Instant): boolean {
  return status !== 'open' || isReached(closesAt, now);
}

/** The server carries what nobody has objected to, once the window has closed; everything else is people's. */
function carriesInSilence(
  { objections, closesAt }: DecisionRecord,
  outcome: string,
  { now }: ActingContext,
): Decision | null {
  const carries = outcome === 'carried' && objections.length === 0 && isReached(closesAt, now);
  return carries ? null : refuse('not_due');
}

/** The commander settles; only while there is none, a deputy or the owner does. */
function maySettle(state: IncidentState, { role }: ActingContext): Decision | null {
  const { commander } = state.command;
  if (role === 'commander' || commander === null) return null;
  return refuse('commander_settles', { name: nameOf(state, commander) });
}

function onDecision(
  state: IncidentState,
  id: string,
  then: (decision: DecisionRecord) => Decision,
): Decision {
  const decision = Object.hasOwn(state.decisions, id) ? state.decisions[id] : undefined;
  return decision === undefined ? refuse('not_found') : then(decision);
}
