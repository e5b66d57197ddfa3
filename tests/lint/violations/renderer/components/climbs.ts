// Reported as plugin: renderer/components knows nothing of ours but styles
import { store } from '../state/store.ts';

export const used = store;
