import { refusal } from '#shared/errors/refusal.ts';
import type { WireError } from '#shared/protocol/error.ts';

/** A refused or unanswered call. `wire` is what to tell the reader (`sentence` puts it in their language). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly wire: WireError;
  constructor(wire: WireError, cause?: unknown) {
    super(wire.message, { cause });
    this.wire = wire;
  }
}

/** The refusal that a body holds; what did not come from our server is told as an unreachable server. */
export function refusalIn(body: string): WireError {
  try {
    const { error } = JSON.parse(body) as { error?: WireError };
    if (typeof error?.code === 'string' && typeof error.message === 'string') return error;
  } catch {
    // Not JSON: it did not come from our server.
  }
  return refusal('server_unreachable');
}
