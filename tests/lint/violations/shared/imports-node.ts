// Reported as lint/correctness/noNodejsModules: 
import { createHash } from 'node:crypto';

export const used = createHash;
