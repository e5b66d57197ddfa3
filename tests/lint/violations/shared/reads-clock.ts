// Reported as lint/nursery/noJsRestrictedProperties: Do not use 'Date.now'
export function stamp(): number {
  return Date.now();
}
