/**
 * How unevenly something lies on a few people (SHIFT-4): the Gini coefficient with n/(n-1) for small teams, so that 0 is the same for
 * everybody and 1 is all of it on one, however few they are. Null where there is nothing to share, or nobody to share it with.
 */
export function gini(amounts: readonly number[]): number | null {
  const n = amounts.length;
  const total = amounts.reduce((sum, each) => sum + each, 0);
  if (n < 2 || total <= 0) return null;
  const sorted = amounts.toSorted((a, b) => a - b);
  // Over sorted amounts, the sum of all differences is a weighted sum.
  const differences = sorted.reduce((sum, each, index) => sum + (2 * (index + 1) - n - 1) * each, 0);
  return (differences / (n * total)) * (n / (n - 1));
}

/** What part of a total somebody has; null where there is none. */
export function shareOf(amount: number, total: number): number | null {
  return total > 0 ? amount / total : null;
}
