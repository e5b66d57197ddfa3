import { peopleOf, type Script, type Step } from '../script/script.ts';

/** What the script's people know while it is read from top to bottom: who holds what at that point. */
export interface Stage {
  readonly script: Script;
  /** The name of the commander's office in the cast. */
  readonly office: string;
  /** Who holds command, by id of the cast; empty before the first claim. */
  readonly commander: string;
  /** The scribe on duty. */
  readonly scribe: string;
}

/** The stage before the first step. */
export function emptyStage(script: Script): Stage {
  const office = script.cast.find((member) => 'office' in member)?.id ?? '';
  return { script, office, commander: '', scribe: '' };
}

/** Who acts in a step: the named person, or whoever holds the office. */
export function actorOf(stage: Stage, step: Step): string {
  if (step.kind === 'broadcast' && step.playedBy !== undefined) return step.playedBy;
  return step.actor === stage.office ? stage.commander : step.actor;
}

/** The stage after a step. */
export function afterStep(stage: Stage, step: Step): Stage {
  switch (step.kind) {
    case 'claim':
      return { ...stage, commander: step.actor };
    case 'handover':
      return { ...stage, commander: step.to };
    case 'accept':
      return { ...stage, commander: step.actor };
    case 'join':
      return roleOf(stage.script, step.actor) === 'scribe' ? { ...stage, scribe: step.actor } : stage;
    default:
      return stage;
  }
}

function roleOf(script: Script, id: string): string | undefined {
  return peopleOf(script).find((person) => person.id === id)?.role;
}
