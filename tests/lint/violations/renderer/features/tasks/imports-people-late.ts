// Reported as plugin: A feature never imports another
export async function late(): Promise<unknown> {
  return await import('#renderer/features/people/person.ts');
}
