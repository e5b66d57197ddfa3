import { refusing } from './refusing.ts';

const running = new Map<number, string>();
let ids = 0;

/** The double of `powerSaveBlocker`: what was asked for is kept, and no machine stays awake by it. */
export const powerSaveBlocker = refusing('powerSaveBlocker', {
  start(type: string): number {
    ids += 1;
    running.set(ids, type);
    return ids;
  },
  stop(id: number): boolean {
    return running.delete(id);
  },
  isStarted(id: number): boolean {
    return running.has(id);
  },
});
