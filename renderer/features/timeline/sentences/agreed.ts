import type { DecisionEvents } from '#shared/incident/decisions/events.ts';
import type { RollCallEvents } from '#shared/incident/rollcalls/events.ts';
import { nameIn, type Phrase, type Reading, type Sentences } from './phrase.ts';

export const decisionSentences: Sentences<DecisionEvents> = {
  'decision.proposed': ({ proposal, risk, executor, verifyMinutes }, reading) => ({
    key: 'decision.proposed',
    // It stands inside a sentence, which ends by itself.
    values: {
      proposal,
      risk: risk.replace(/[.。]$/, ''),
      name: nameIn(reading, executor),
      count: verifyMinutes,
    },
  }),
  'decision.held': ({ decision }, reading) => ({
    key: 'decision.held',
    values: { proposal: proposalIn(reading, decision) },
  }),
  'decision.objected': ({ decision, reason }, reading) => ({
    key: 'decision.objected',
    values: { proposal: proposalIn(reading, decision) },
    quote: reason,
  }),
  'decision.settled': (data, reading) => settled(data, reading),
  'decision.verified': ({ decision, outcome, text }, reading) => ({
    key: `decision.${outcome}`,
    values: { proposal: proposalIn(reading, decision) },
    quote: text,
  }),
};

export const rollCallSentences: Sentences<RollCallEvents> = {
  'rollcall.started': ({ people }) => ({ key: 'rollcall.started', values: { count: people.length } }),
  'rollcall.answered': ({ participant, answer }, reading) => ({
    key: participant === reading.event.actor.id ? `rollcall.${answer}` : `rollcall.${answer}For`,
    values: { name: nameIn(reading, participant) },
  }),
  'rollcall.closed': ({ complete, reason, ok, help, silent }, reading) => ({
    key: complete ? 'rollcall.complete' : 'rollcall.incomplete',
    values: { count: ok.length, names: namesIn(reading, [...help, ...silent]) },
    quote: reason,
  }),
  'can.started': ({ people }, reading) => ({
    key: 'can.started',
    values: { names: namesIn(reading, people) },
  }),
  'can.answered': ({ participant, conditions, actions, needs }, reading) => ({
    key: participant === reading.event.actor.id ? 'can.answered' : 'can.answeredFor',
    values: { name: nameIn(reading, participant) },
    quote: [conditions, actions, needs].filter((words) => words !== '').join('\n'),
  }),
  'can.closed': ({ complete, reason, silent }, reading) => ({
    key: complete ? 'can.complete' : 'can.incomplete',
    values: { names: namesIn(reading, silent) },
    quote: reason,
  }),
};

/** Against whom it was carried stands in the sentence: the record names them, and counts no votes (DEC-1). */
function settled(data: DecisionEvents['decision.settled'], reading: Reading): Phrase {
  const { decision, outcome, reason, bySilence, objectors } = data;
  const how = bySilence ? 'carriedBySilence' : outcome;
  return {
    key: `decision.${objectors.length > 0 && outcome === 'carried' ? 'carriedAgainst' : how}`,
    values: { proposal: proposalIn(reading, decision), names: namesIn(reading, objectors) },
    quote: reason,
  };
}

/** What was proposed, the id where the log does not know it. */
export function proposalIn({ state }: Reading, decision: string): string {
  return state.decisions[decision]?.proposal ?? decision;
}

/** Names with commas between them; a dash where there is nobody. */
function namesIn(reading: Reading, people: readonly string[]): string {
  return people.length === 0 ? '–' : people.map((id) => nameIn(reading, id)).join(', ');
}
