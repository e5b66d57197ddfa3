import { accept, type Deciders, refuse } from '../decision.ts';
import type { logCommands } from './commands.ts';

export const decideLog: Deciders<typeof logCommands> = {
  'log.redact': (state, { seq, reason }) =>
    seq > state.seq
      ? refuse('cannot_redact', { seq })
      : accept({ type: 'log.redacted', data: { seq, reason } }),
};
