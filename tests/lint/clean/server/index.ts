import { due } from '#shared/incident/decide.ts';
import { count } from './store/sqlite/count.ts';

/** Starts the server and returns how to stop it. */
export function startServer(): () => void {
  const timer = setTimeout(count, due(Date.now()));
  return () => clearTimeout(timer);
}
