import { type Instant, later, MINUTE, plus, SECOND } from '#shared/time/instant.ts';
import { peopleOf, type Step } from '../script/script.ts';
import { type Act, command, type Deed } from './act.ts';
import { secondsOf } from './pace.ts';
import { actsOfRoomStep, isRoomStep } from './room-steps.ts';
import { actorOf, type Stage } from './stage.ts';
import { actsOfTaskStep, isTaskStep } from './task-steps.ts';
import { actsOfTelling, isTelling } from './telling-steps.ts';

/** Seconds between the draft of an update and its sending. */
const DRAFTED_BEFORE = [35, 70] as const;

/** Seconds in which nobody commands while command is handed over. */
const HANDOVER_GAP = 8;

/** The acts of one step, played from `at` on. */
export function actsOfStep(stage: Stage, step: Step, at: Instant): readonly Act[] {
  const actor = actorOf(stage, step);
  const act = (deed: Deed): Act => ({ id: step.id, at, by: actor, deed });
  if (isTaskStep(step)) return actsOfTaskStep(stage, step, actor);
  if (isTelling(step)) return actsOfTelling(stage, step, actor, at);
  if (isRoomStep(step)) return actsOfRoomStep(step, actor, at);
  switch (step.kind) {
    case 'declare':
      return [];
    case 'join': {
      const person = peopleOf(stage.script).find(({ id }) => id === actor);
      if (person === undefined) throw new Error(`“${actor}” joins and is not in the cast.`);
      return [act({ kind: 'join', person })];
    }
    case 'claim':
      return [act(command('command.claim', () => ({})))];
    case 'handover': {
      const { to } = step;
      const vacate = act(command('role.vacate', () => ({ role: 'commander' })));
      const claim = { id: `${step.id}.claim`, at: plus(at, HANDOVER_GAP * SECOND), by: to };
      return [vacate, { ...claim, deed: command('command.claim', () => ({})) }];
    }
    case 'severity':
      return [act(command('incident.set_severity', () => ({ severity: step.severity, reason: step.text })))];
    case 'advance':
      return [act(command('incident.advance', () => ({ to: step.to, reason: step.text })))];
    case 'resolve':
      return [act(command('incident.resolve', () => ({ text: step.text })))];
    case 'broadcast':
      return broadcast(step, actor, at);
    case 'snooze': {
      const { audience, minutes, text } = step;
      return [act(command('broadcast.snooze', () => ({ audience, minutes, reason: text })))];
    }
    case 'rest':
      return rest(step, actor, at);
    case 'release':
      return [
        act(
          command('participant.release', ({ person }) => ({
            participant: person(step.who),
            reason: step.text,
          })),
        ),
      ];
    case 'recall':
      return [act(command('participant.recall', ({ person }) => ({ participant: person(step.who) })))];
  }
}

function broadcast(
  step: Extract<Step, { readonly kind: 'broadcast' }>,
  by: string,
  at: Instant,
): readonly Act[] {
  const { id, status, text, audience = 'public', next } = step;
  const draftedAt = plus(at, -secondsOf(id, ...DRAFTED_BEFORE) * SECOND);
  /** Counted from the sending; a play that is late announces later, as people would. */
  const nextUpdate = (now: Instant) => (next === undefined ? null : plus(later(at, now), next * MINUTE));
  return [
    {
      id,
      at: draftedAt,
      by,
      deed: command('broadcast.draft', ({ now }) => ({
        audience,
        status,
        text,
        nextUpdateAt: nextUpdate(now()),
      })),
    },
    { id: `${id}.send`, at, by, deed: command('broadcast.send', ({ made }) => ({ broadcast: made(id) })) },
  ];
}

/** A rest ends when its minutes are over, by whoever rested. */
function rest(step: Extract<Step, { readonly kind: 'rest' }>, by: string, at: Instant): readonly Act[] {
  const { id, who, minutes, text } = step;
  const order = command('rest.order', ({ person }) => ({
    ...(who === undefined ? {} : { participant: person(who) }),
    minutes,
    reason: text,
  }));
  const end = plus(at, minutes * MINUTE + secondsOf(id, 5, 50) * SECOND);
  return [
    { id, at, by, deed: order },
    { id: `${id}.end`, at: end, by: who ?? by, deed: command('rest.end', () => ({})) },
  ];
}
