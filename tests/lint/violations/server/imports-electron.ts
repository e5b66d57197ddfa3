// Reported as lint/style/noRestrictedImports: server/ runs headless
import { app } from 'electron';

export const used = app;
