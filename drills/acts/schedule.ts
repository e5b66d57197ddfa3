import { type Instant, msBetween, toMs } from '#shared/time/instant.ts';
import type { Script, Step } from '../script/script.ts';
import type { Act } from './act.ts';
import { stepsOfRoutine } from './routines.ts';
import { afterStep, emptyStage } from './stage.ts';
import { actsOfStep } from './steps.ts';

/** A script as a play: what it declares, and who does what after it, in order of the incident's own time. */
export interface Play {
  readonly declare: Extract<Step, { readonly kind: 'declare' }>;
  readonly acts: readonly Act[];
}

/** Turns a script into a play. Throws where the script contradicts itself. */
export function schedule(script: Script): Play {
  const routines = script.routines.flatMap((routine) => stepsOfRoutine(routine, script.progress));
  const steps = [...script.steps, ...routines].sort((a, b) => toMs(toldAt(a)) - toMs(toldAt(b)));
  const declare = steps.find((step) => step.kind === 'declare');
  if (declare === undefined) throw new Error('The script declares no incident.');

  let stage = emptyStage(script);
  const acts: Act[] = [];
  for (const step of steps) {
    acts.push(...actsOfStep(stage, step, toldAt(step)));
    stage = afterStep(stage, step);
  }
  const early = acts.find(({ at }) => msBetween(declare.at, at) < 0);
  if (early !== undefined) throw new Error(`“${early.id}” happens before the incident is declared.`);
  return { declare, acts: acts.sort((a, b) => toMs(a.at) - toMs(b.at)) };
}

/** When a step is played: some things are told in the room later than they happened. */
function toldAt(step: Step): Instant {
  return 'told' in step && step.told !== undefined ? step.told : step.at;
}
