import type { Outcome } from '#shared/errors/outcome.ts';

/** What was found; a refusal fails the test. */
export function taken<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.error.message);
}

/** The reason of a refusal, or null where there was none. */
export function reasonOf(outcome: Outcome<unknown>): string | null {
  return outcome.ok ? null : outcome.error.details.reason;
}
