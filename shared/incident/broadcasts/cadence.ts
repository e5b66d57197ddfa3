import { earlier, HOUR, type Instant, MINUTE, msBetween, plus } from '#shared/time/instant.ts';
import type { Settings } from '../settings/settings.ts';
import type { Audience, Cadence, CadenceClock, PublicStatus } from './broadcast.ts';

/** The update clocks at declaration (CAST-5): the first public one within minutes. */
export function cadenceAtDeclaration(settings: Settings, at: Instant): Cadence {
  return {
    public: clock(at, settings.publicFirstMinutes, 'first'),
    executives: clock(at, settings.executivesEveryMinutes, 'first'),
  };
}

/** A change of severity, or a reopening, makes an update due at once, for every audience (CAST-5). */
export function cadenceAtOnce(cadence: Cadence, at: Instant): Cadence {
  const atOnce: CadenceClock = { since: at, dueAt: at, why: 'changed', reason: null };
  return { public: sooner(cadence.public, atOnce), executives: sooner(cadence.executives, atOnce) };
}

/** A resolution makes an update due at once, for every audience that was not told of it already. */
export function cadenceAtResolution(cadence: Cadence, at: Instant): Cadence {
  const { public: publicDue, executives } = cadenceAtOnce(cadence, at);
  return {
    public: cadence.public === null ? null : publicDue,
    executives: cadence.executives === null ? null : executives,
  };
}

/** What the audience waits for after an update was sent at `at`. */
export function cadenceAfterSending(
  audience: Audience,
  sent: { readonly status: PublicStatus; readonly nextUpdateAt: Instant | null; readonly isFirst: boolean },
  declaredAt: Instant,
  settings: Settings,
  at: Instant,
): CadenceClock | null {
  if (sent.status === 'resolved' && sent.nextUpdateAt === null) return null;
  const latest = latestNext(audience, sent.isFirst, declaredAt, settings, at);
  const next = sent.nextUpdateAt;
  const isNearer = next !== null && earlier(next, latest.dueAt) === next;
  return isNearer ? { since: at, dueAt: next, why: 'announced', reason: null } : latest;
}

/** The latest moment that the rules allow for the next update. */
function latestNext(
  audience: Audience,
  isFirst: boolean,
  declaredAt: Instant,
  settings: Settings,
  at: Instant,
): CadenceClock {
  if (audience === 'executives') return clock(at, settings.executivesEveryMinutes, 'regular');
  if (isFirst) return clock(at, settings.publicScopingMinutes, 'scoping');
  const early = msBetween(declaredAt, at) < settings.publicEarlyHours * HOUR;
  return clock(at, early ? settings.publicEveryMinutes : settings.longestSilenceHours * 60, 'regular');
}

/** An update that is overdue already stays overdue since then. */
function sooner(current: CadenceClock | null, change: CadenceClock): CadenceClock {
  return current !== null && earlier(current.dueAt, change.dueAt) === current.dueAt ? current : change;
}

function clock(since: Instant, minutes: number, why: CadenceClock['why']): CadenceClock {
  return { since, dueAt: plus(since, minutes * MINUTE), why, reason: null };
}
