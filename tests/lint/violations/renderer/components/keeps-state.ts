// Reported as plugin: renderer/components knows nothing of ours but styles
import { create } from 'zustand';

export const used = create;
