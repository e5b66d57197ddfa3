// Reported as lint/style/noRestrictedImports: The preload imports electron and #shared/desktop only
import { openWindow } from '../windows/open-window.ts';

export const used = openWindow;
