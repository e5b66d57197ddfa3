import { z } from 'zod';

/** Commands over who commands (ROLE-1, ROLE-2). Offering and accepting follow the same noun. */
export const commandCommands = {
  'command.claim': z.strictObject({}),
};
