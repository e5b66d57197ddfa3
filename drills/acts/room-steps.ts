import { BRIEF_POINTS } from '#shared/incident/brief/brief.ts';
import { type Instant, plus, SECOND } from '#shared/time/instant.ts';
import type { Step } from '../script/script.ts';
import { type Act, command, type Deed } from './act.ts';

const KINDS = [
  'team',
  'propose',
  'object',
  'settle',
  'verify',
  'roll-call',
  'here',
  'close-call',
  'call-out',
  'offer',
  'accept',
  'risk',
  'warn',
  'swoop',
  'remove',
  'stand-down',
] as const;

/** Steps by which the room is led: who is on which team, who decides what, who is still there, who commands. */
type RoomStep = Extract<Step, { readonly kind: (typeof KINDS)[number] }>;

export function isRoomStep(step: Step): step is RoomStep {
  return (KINDS as readonly string[]).includes(step.kind);
}

/** The one act of such a step. */
export function actsOfRoomStep(step: RoomStep, by: string, at: Instant): readonly Act[] {
  // A call-out is made when its time has come, never in the same breath.
  const when = step.kind === 'call-out' ? plus(at, SECOND) : at;
  return [{ id: step.id, at: when, by, deed: deedOf(step) }];
}

function deedOf(step: RoomStep): Deed {
  switch (step.kind) {
    case 'team':
      return command('team.form', ({ person }) => ({
        name: step.text,
        lead: person(step.lead),
        members: step.members.map(person),
      }));
    case 'propose':
      return command('decision.propose', ({ person }) => ({
        proposal: step.text,
        risk: step.risk,
        executor: person(step.executor),
        verifyMinutes: step.verify,
        windowSeconds: step.window,
      }));
    case 'object':
      return command('decision.object', ({ made }) => ({ decision: made(step.decision), reason: step.text }));
    case 'settle':
      return command('decision.settle', ({ made }) => ({
        decision: made(step.decision),
        outcome: step.outcome,
        reason: step.text,
      }));
    case 'verify':
      return command('decision.verify', ({ made }) => ({
        decision: made(step.decision),
        outcome: step.outcome,
        text: step.text,
      }));
    case 'roll-call':
      return command('rollcall.start', () => ({}));
    case 'here':
      return command('rollcall.answer', ({ made }) => ({ rollcall: made(step.call), answer: step.answer }));
    case 'close-call':
      return command('rollcall.close', ({ made }) => ({ rollcall: made(step.call), reason: step.text }));
    case 'call-out':
      return command('clock.call_out', () => ({}));
    case 'offer':
      return command('command.offer', ({ person }) => ({ to: person(step.to) }));
    case 'accept':
      return command('command.accept', ({ made }) => ({
        offer: made(step.offer),
        confirmed: [...BRIEF_POINTS],
      }));
    case 'risk':
      return command('risk.note', () => ({ text: step.text }));
    default:
      return towardsPeople(step);
  }
}

function towardsPeople(
  step: Extract<RoomStep, { readonly kind: 'warn' | 'swoop' | 'remove' | 'stand-down' }>,
): Deed {
  switch (step.kind) {
    case 'warn':
      return command('participant.warn', ({ person }) => ({
        participant: person(step.who),
        reason: step.text,
      }));
    case 'swoop':
      return command('participant.swoop', ({ person }) => ({
        participant: person(step.who),
        wishes: step.wishes,
        words: step.text,
      }));
    case 'remove':
      return command('participant.remove', ({ person }) => ({
        participant: person(step.who),
        reason: step.text,
      }));
    case 'stand-down':
      return command('participant.stand_down', ({ person }) => ({
        stay: step.stay.map(person),
        words: step.text,
      }));
  }
}
