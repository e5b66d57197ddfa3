import type { WireError } from '#shared/protocol/error.ts';

/** A server that cannot answer now is asked again. */
const AGAIN_MS = 3_000;
/** A command that fails the server itself so often would hold up all that come after it. */
const FAILURES = 5;

/** How long an answer that is none is borne with. */
export interface Patience {
  /** Milliseconds until the command is to be sent again; 0: the refusal is final. */
  after(id: string, error: WireError): number;
}

/**
 * Tells what no longer fits from what has to wait: too many requests, a disk that is full and a session that is about
 * to end say nothing about the command, and it keeps its place (SYNC-4).
 */
export function patience(): Patience {
  const failures = new Map<string, number>();
  return {
    after: (id, { code, details }) => {
      switch (code) {
        case 'rate_limited':
          return Math.max(1, Number(details?.['seconds'] ?? 1)) * 1_000;
        case 'storage_unavailable': {
          if (details?.['reason'] !== 'server_failed') return AGAIN_MS;
          const times = (failures.get(id) ?? 0) + 1;
          failures.set(id, times);
          return times < FAILURES ? AGAIN_MS : 0;
        }
        case 'unauthenticated':
        case 'session_ended':
        case 'protocol_unsupported':
          return AGAIN_MS;
        default:
          return 0;
      }
    },
  };
}
