// Reported as lint/style/noRestrictedImports: a relative import never leaves its layer
import { boot } from '../main/boot.ts';

export const used = boot;
