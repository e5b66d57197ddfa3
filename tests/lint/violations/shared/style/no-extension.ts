// Reported as lint/correctness/useImportExtensions: 
import { a } from './cycle-a';

export const used = a;
