// Reported as lint/style/useImportType: 
import { Instant } from '#shared/time/instant.ts';

export function same(at: Instant): Instant {
  return at;
}
