// Reported as lint/style/noNonNullAssertion: 
export function first(values: readonly string[]): string {
  return values[0]!;
}
