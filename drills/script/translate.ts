import type { Script, Step, Translation } from './script.ts';

/** The script in the words of a translation; a word that is missing in it is an error of the script. */
export function translated(script: Script, translation: Translation): Script {
  return {
    ...script,
    title: translation.title,
    words: { ...script.words, ...translation.words },
    cast: script.cast.map((member) =>
      'office' in member ? member : { ...member, name: said(translation.names, member.id) },
    ),
    steps: script.steps.map((step) => inWordsOf(translation, step)),
    routines: script.routines.map((routine) => ({
      ...routine,
      texts: said(translation.routines, routine.id),
    })),
  };
}

function inWordsOf({ texts, cans }: Translation, step: Step): Step {
  if (!('text' in step)) return step;
  const text = said(texts, step.id);
  if (step.kind === 'decision' || step.kind === 'propose')
    return { ...step, text, risk: said(texts, `${step.id}.risk`) };
  if (step.kind === 'report' && step.can !== undefined) return { ...step, text, can: said(cans, step.id) };
  return { ...step, text };
}

function said<Value>(words: Readonly<Record<string, Value>>, id: string): Value {
  const value = words[id];
  if (value === undefined) throw new Error(`The translation has no words for “${id}”.`);
  return value;
}
