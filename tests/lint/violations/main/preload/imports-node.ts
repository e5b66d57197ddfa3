// Reported as lint/style/noRestrictedImports: The preload imports electron and #shared/desktop only
import { readFile } from 'node:fs/promises';

export const used = readFile;
