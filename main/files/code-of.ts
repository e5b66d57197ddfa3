/** Why something with a file failed, as the system names it (`ENOSPC`); what has no such name, by its own. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  return 'code' in error ? String(error.code) : error.name;
}
