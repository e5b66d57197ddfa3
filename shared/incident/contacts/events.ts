import type { ContactSource } from './contacts.ts';

/** What was counted, and the sum after it. */
export interface ContactEvents {
  'contacts.counted': { readonly delta: number; readonly source: ContactSource; readonly total: number };
}
