// Reported as lint/suspicious/noExplicitAny: 
export function open(value: any): string {
  return String(value);
}
