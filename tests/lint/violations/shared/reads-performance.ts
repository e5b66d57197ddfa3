// Reported as lint/style/noRestrictedGlobals: Do not use the global variable performance
export function stamp(): number {
  return performance.now();
}
