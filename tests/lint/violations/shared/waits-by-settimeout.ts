// Reported as lint/style/noRestrictedGlobals: Do not use the global variable setTimeout
export function wait(done: () => void): void {
  setTimeout(done, 5);
}
