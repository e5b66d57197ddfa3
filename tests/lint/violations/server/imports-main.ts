// Reported as lint/style/noRestrictedImports: server/ imports shared/ only
import { boot } from '#main/boot.ts';

export const used = boot;
