// Reported as plugin: shared/ has no clock
export function stamp(): Date {
  return new Date();
}
