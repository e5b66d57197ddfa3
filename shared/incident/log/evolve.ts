import type { Evolvers } from '../evolver.ts';
import type { LogEvents } from './events.ts';

/**
 * A redaction says nothing new about the incident: who holds a fold made before it (the server's rooms, clients)
 * folds again from the redacted log, in which the words are gone.
 */
export const evolveLog: Evolvers<LogEvents> = {
  'log.redacted': (state) => state,
  // What is missing is told on the timeline; the state is that of what is there.
  'log.restored': (state) => state,
};
