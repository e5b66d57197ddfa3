// Reported as lint/style/noRestrictedGlobals: Do not use the global variable setInterval
export function wait(done: () => void): void {
  setInterval(done, 5);
}
