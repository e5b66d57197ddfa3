// Reported as lint/suspicious/noImportCycles: 
import { b } from './cycle-b.ts';

export function a(): number {
  return b();
}
