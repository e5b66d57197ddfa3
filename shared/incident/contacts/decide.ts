import { accept, type Deciders, refuse } from '../decision.ts';
import type { contactCommands } from './commands.ts';

export const decideContacts: Deciders<typeof contactCommands> = {
  /** A difference, not a sum: two who count at once add up, whoever is first. */
  'contacts.count': ({ contacts }, { delta, source = 'phone' }) => {
    const count = contacts.bySource[source];
    if (count + delta < 0) return refuse('contacts_below_zero', { count });
    return accept({ type: 'contacts.counted', data: { delta, source, total: contacts.total + delta } });
  },
};
