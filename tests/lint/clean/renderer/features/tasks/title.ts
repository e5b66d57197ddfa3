import { store } from '#renderer/state/store.ts';

export function title(): string {
  return String(store.getState().connect);
}
