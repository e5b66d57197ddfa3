// Reported as lint/suspicious/noImportCycles: 
import { a } from '#shared/style/cycle-a.ts';

export function b(): number {
  return a();
}
