import type { Evolvers } from '../evolver.ts';
import { counted } from './contacts.ts';
import type { ContactEvents } from './events.ts';

export const evolveContacts: Evolvers<ContactEvents> = {
  'contacts.counted': (state, { delta, source }, { at }) => ({
    ...state,
    contacts: counted(state.contacts, source, delta, at),
  }),
};
