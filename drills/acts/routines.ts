import { earlier, type Instant, MINUTE, msBetween, plus } from '#shared/time/instant.ts';
import type { Routine, Script, Step } from '../script/script.ts';

type Progress = Script['progress'];

/** A routine as the steps that it stands for. */
export function stepsOfRoutine(routine: Routine, progress: Progress): readonly Step[] {
  const { id, actor, texts, status, audience, next } = routine;
  const count = Math.floor(msBetween(routine.from, routine.to) / (routine.every * MINUTE)) + 1;
  return Array.from({ length: count }, (_, index): Step => {
    const at = plus(routine.from, index * routine.every * MINUTE);
    const text = filled(texts[index % texts.length] ?? '', progress, at);
    const step = { id: `${id}-${index + 1}`, at, actor, staged: true, text } as const;
    if (routine.kind === 'call-out') return { id: step.id, at, actor, staged: true, kind: 'call-out' };
    if (routine.kind === 'note') return { ...step, kind: 'note' };
    if (status === undefined) throw new Error(`The routine “${id}” broadcasts without a status.`);
    return { ...step, kind: 'broadcast', status, audience, next };
  });
}

/** How far the copy is, in the words of a routine. */
function filled(text: string, progress: Progress, at: Instant): string {
  const whole = msBetween(progress.from, progress.to);
  const part = Math.max(0, msBetween(progress.from, earlier(at, progress.to)) / whole);
  const done = Math.round(part * progress.of);
  const values = { done, left: progress.of - done, percent: Math.round(part * 100) };
  return text.replace(/\{(done|left|percent)\}/g, (_, name: keyof typeof values) => String(values[name]));
}
