// Reported as lint/nursery/noJsRestrictedProperties: Do not use 'Math.random'
export function roll(): number {
  return Math.random();
}
