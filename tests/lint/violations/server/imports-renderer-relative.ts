// Reported as lint/style/noRestrictedImports: a relative import never leaves its layer
import { view } from '../renderer/view.ts';

export const used = view;
