// Reported as lint/style/noRestrictedImports: shared/ imports nothing but shared/
import { createStore } from 'zustand';

export const used = createStore;
