import { audienceName, DEFAULT_AUDIENCES } from '#shared/incident/broadcasts/audience.ts';
import type { Language } from './words.ts';

/** The name of one of the audiences that a workspace has from the start, as the screens say it. */
export function nameOfAudience(id: 'public' | 'executives' | 'customers', language: Language = 'en'): string {
  return audienceName({ audiences: DEFAULT_AUDIENCES }, id, language);
}
