// Reported as lint/nursery/noJsRestrictedProperties: Do not use 'Temporal.Now'
import { Temporal } from 'temporal-polyfill';

export function stamp(): string {
  return Temporal.Now.instant().toString();
}
