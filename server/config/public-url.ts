import { StartError } from '../errors.ts';

/** The address by which people reach the server, as it was said; a StartError where it is none. */
export function publicUrlOf(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  if (URL.canParse(said) && /^https?:$/.test(new URL(said).protocol)) return new URL(said).origin;
  throw new StartError('configuration', { problem: `the address “${said}” is not an http or https URL.` });
}
