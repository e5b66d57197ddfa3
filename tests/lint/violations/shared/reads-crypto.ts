// Reported as lint/style/noRestrictedGlobals: Do not use the global variable crypto
export function id(): string {
  return crypto.randomUUID();
}
