// Reported as lint/correctness/noUndeclaredDependencies: 
import { nothing } from 'not-in-package-json';

export const used = nothing;
