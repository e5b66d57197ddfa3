// Reported as lint/nursery/noFloatingPromises: 
async function save(): Promise<void> {
  await Promise.resolve();
}

export function run(): void {
  save();
}
