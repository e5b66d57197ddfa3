import type { Checks } from '#shared/incident/broadcasts/audience.ts';
import type { Finding } from './finding.ts';
import { matches } from './matches.ts';
import { namesIn } from './names.ts';
import { CHECK_RULES } from './rules.ts';

/** More than these nobody reads one by one. */
const MOST = 30;

/**
 * What should be looked at before a text goes to an audience, in the order in which it stands there (CAST-3). The same
 * in the composer and where the update is decided.
 */
export function check(text: string, checks: Checks, people: readonly string[]): readonly Finding[] {
  const byRule = CHECK_RULES[checks].flatMap(({ kind, pattern, unless }) =>
    matches(text, pattern)
      .map(({ words, at }): Finding => ({ kind, words: words.trim(), at }))
      .filter(({ words }) => words !== '' && unless?.test(words) !== true),
  );
  const found = checks === 'public' ? [...byRule, ...namesIn(text, people)] : byRule;
  return withoutOverlaps(found).slice(0, MOST);
}

/** Of what overlaps, the longest; of equals, the rule that comes first. */
function withoutOverlaps(found: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of [...found].sort((a, b) => b.words.length - a.words.length))
    if (kept.every((other) => endOf(other) <= finding.at || endOf(finding) <= other.at)) kept.push(finding);
  return kept.sort((a, b) => a.at - b.at);
}

function endOf({ at, words }: Finding): number {
  return at + words.length;
}
