// Reported as lint/style/noRestrictedImports: main/ opens the window
import { view } from '#renderer/view.ts';

export const used = view;
