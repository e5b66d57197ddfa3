// Reported as lint/style/noRestrictedGlobals: Do not use the global variable process
export function home(): string | undefined {
  return process.env.HOME;
}
