import { earlier, HOUR, type Instant, MINUTE, msBetween, plus } from '#shared/time/instant.ts';
import type { Settings } from '../settings/settings.ts';
import { settingsInForce } from '../settings/timers.ts';
import type { IncidentState } from '../state.ts';
import { type AudienceDefinition, audienceOf } from './audience.ts';
import type { Broadcast, Cadence, CadenceClock } from './broadcast.ts';

/** What the rhythm of an audience goes by. */
export type RhythmFacts = Pick<
  IncidentState,
  'audiences' | 'settings' | 'timers' | 'severity' | 'declaredAt'
>;

/** The update clocks at declaration (CAST-5): the first public one within minutes. */
export function cadenceAtDeclaration(facts: RhythmFacts, at: Instant): Cadence {
  return Object.fromEntries(
    withRhythm(facts).flatMap((audience) => {
      const minutes =
        audience.rhythm.kind === 'public'
          ? settingsInForce(facts).publicFirstMinutes
          : everyMinutes(audience, facts);
      return minutes === null ? [] : [[audience.id, clock(at, minutes, 'first')]];
    }),
  );
}

/** A change of severity, or a reopening, makes an update due at once, for every audience (CAST-5). */
export function cadenceAtOnce(
  { cadence, ...facts }: Pick<IncidentState, 'cadence' | 'audiences'>,
  at: Instant,
): Cadence {
  const ids = [...new Set([...Object.keys(cadence), ...withRhythm(facts).map(({ id }) => id)])];
  return Object.fromEntries(ids.map((id) => [id, sooner(cadence[id], atOnce(at))]));
}

/** A resolution makes an update due at once, for every audience that was not told of it already. */
export function cadenceAtResolution({ cadence }: Pick<IncidentState, 'cadence'>, at: Instant): Cadence {
  return Object.fromEntries(Object.entries(cadence).map(([id, each]) => [id, sooner(each, atOnce(at))]));
}

/** The clocks after an update was sent at `at`; its audience waits for nothing once it was told that all is over. */
export function cadenceAfterSending(
  cadence: Cadence,
  sent: Pick<Broadcast, 'audience' | 'status' | 'nextUpdateAt'> & { readonly isFirst: boolean },
  facts: RhythmFacts,
  at: Instant,
): Cadence {
  const { [sent.audience]: _, ...others } = cadence;
  const isOver = sent.status === 'resolved' && sent.nextUpdateAt === null;
  const next = isOver ? null : nextAfter(sent, facts, at);
  return next === null ? others : { ...others, [sent.audience]: next };
}

/** What was promised where it is nearer than what the rules allow, otherwise the latest that they allow. */
function nextAfter(
  { audience, nextUpdateAt: next, isFirst }: Parameters<typeof cadenceAfterSending>[1],
  facts: RhythmFacts,
  at: Instant,
): CadenceClock | null {
  const definition = audienceOf(facts, audience);
  const latest = definition === undefined ? null : latestNext(definition, isFirst, facts, at);
  if (next === null || (latest !== null && earlier(next, latest.dueAt) !== next)) return latest;
  return { since: at, dueAt: next, why: 'announced', reason: null };
}

/** The latest moment that the rules allow for the next update; null where they say nothing. */
function latestNext(
  audience: AudienceDefinition,
  isFirst: boolean,
  facts: RhythmFacts,
  at: Instant,
): CadenceClock | null {
  if (audience.rhythm.kind !== 'public') {
    const minutes = everyMinutes(audience, facts);
    return minutes === null ? null : clock(at, minutes, 'regular');
  }
  const settings = settingsInForce(facts);
  if (isFirst) return clock(at, settings.publicScopingMinutes, 'scoping');
  const early = msBetween(facts.declaredAt, at) < settings.publicEarlyHours * HOUR;
  return clock(at, early ? settings.publicEveryMinutes : settings.longestSilenceHours * 60, 'regular');
}

/** Minutes between the updates to an audience as things stand; null where it has no rhythm. */
export function everyMinutes(
  { rhythm }: Pick<AudienceDefinition, 'rhythm'>,
  facts: Pick<RhythmFacts, 'settings' | 'timers' | 'severity'>,
): number | null {
  const settings: Settings = settingsInForce(facts);
  switch (rhythm.kind) {
    case 'public':
      return settings.publicEveryMinutes;
    case 'executives':
      return settings.executivesEveryMinutes;
    case 'own':
      return (
        (facts.severity === 'unknown' ? undefined : rhythm.bySeverity[facts.severity]) ?? rhythm.everyMinutes
      );
    case 'none':
      return null;
  }
}

function withRhythm({ audiences }: Pick<RhythmFacts, 'audiences'>): readonly AudienceDefinition[] {
  return audiences.filter(({ rhythm }) => rhythm.kind !== 'none');
}

function atOnce(at: Instant): CadenceClock {
  return { since: at, dueAt: at, why: 'changed', reason: null };
}

/** An update that is overdue already stays overdue since then. */
function sooner(current: CadenceClock | undefined, change: CadenceClock): CadenceClock {
  return current !== undefined && earlier(current.dueAt, change.dueAt) === current.dueAt ? current : change;
}

function clock(since: Instant, minutes: number, why: CadenceClock['why']): CadenceClock {
  return { since, dueAt: plus(since, minutes * MINUTE), why, reason: null };
}
