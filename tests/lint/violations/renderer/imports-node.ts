// Reported as lint/style/noRestrictedImports: renderer/ runs in any browser
import { readFile } from 'node:fs/promises';

export const used = readFile;
