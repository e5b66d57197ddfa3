import { paperSaver } from '../paper/save-paper.ts';
import type { Handlers } from './register.ts';

/** Papers that are kept as files. */
export function paperCalls(deps: Parameters<typeof paperSaver>[0]): Pick<Handlers, 'savePaper'> {
  return { savePaper: paperSaver(deps) };
}
