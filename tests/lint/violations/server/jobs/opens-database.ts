// Reported as plugin: SQL stays under server/store
export async function open(): Promise<unknown> {
  return await import('better-sqlite3');
}
