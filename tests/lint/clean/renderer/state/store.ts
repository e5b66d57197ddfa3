import { createStore } from 'zustand/vanilla';
import { connect } from '#renderer/sync/connect.ts';

export const store = createStore(() => ({ connect }));
