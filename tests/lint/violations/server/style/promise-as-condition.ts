// Reported as lint/nursery/noMisusedPromises: 
async function isOpen(): Promise<boolean> {
  return await Promise.resolve(true);
}

export function run(): string {
  if (isOpen()) return 'open';
  return 'closed';
}
