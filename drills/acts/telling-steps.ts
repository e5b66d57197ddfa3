import { type Instant, plus, SECOND } from '#shared/time/instant.ts';
import type { Script, Step } from '../script/script.ts';
import { type Act, command } from './act.ts';
import { secondsOf } from './pace.ts';
import type { Stage } from './stage.ts';

/** Steps that put words on the timeline. */
type TellingStep = Extract<Step, { readonly kind: 'alert' | 'change' | 'detect' | 'note' | 'decision' }>;

const KINDS: readonly string[] = ['alert', 'change', 'detect', 'note', 'decision'];

export function isTelling(step: Step): step is TellingStep {
  return KINDS.includes(step.kind);
}

/** A note; set back to when it happened where it is told later; pinned by the scribe where it matters. */
export function actsOfTelling(stage: Stage, step: TellingStep, by: string, at: Instant): readonly Act[] {
  const { id } = step;
  const text = asNote(stage.script, step);
  const acts: Act[] = [{ id, at, by, deed: command('note.add', () => ({ text })) }];
  if (step.at !== at) {
    const corrected = plus(at, secondsOf(id, 6, 12) * SECOND);
    const deed = command('note.correct', ({ made }) => ({ note: made(id), at: step.at }));
    acts.push({ id: `${id}.at`, at: corrected, by, deed });
  }
  if (step.pin === true || step.kind === 'decision') {
    const pinned = plus(at, secondsOf(id, 13, 40) * SECOND);
    const deed = command('note.pin', ({ made }) => ({ note: made(id) }));
    acts.push({ id: `${id}.pin`, at: pinned, by: stage.scribe, deed });
  }
  return acts;
}

function asNote({ words }: Script, step: TellingStep): string {
  if (step.kind === 'note') return step.text;
  const text = words[step.kind].replace('{text}', () => step.text);
  return step.kind === 'decision' ? text.replace('{risk}', () => step.risk) : text;
}
