import { expect } from 'vitest';
import { REFUSALS } from '#shared/errors/catalogue.ts';
import { ERROR_CODES } from '#shared/errors/codes.ts';

/** Reasons that no message may bring about: they say that the server, and not the message, was at fault. */
const OWN_FAULTS = new Set(['server_failed', 'storage_unavailable']);

/** Checks that a refusal is one of the catalogue, and returns its code. */
export function codeOf(error: unknown, of: string): string {
  expect(error, of).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/./) });
  const { code } = error as { readonly code: string };
  expect(ERROR_CODES as readonly string[], of).toContain(code);
  const reason = reasonOf(error);
  expect(Object.hasOwn(REFUSALS, reason), `${reason} for ${of}`).toBe(true);
  expect(OWN_FAULTS.has(reason), `${reason} for ${of}`).toBe(false);
  return code;
}

/** The catalogue's key of a refusal. */
export function reasonOf(error: unknown): string {
  return String((error as { readonly details?: { readonly reason?: string } }).details?.reason);
}

/** How often each thing happened, most often first. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  of(what: string): number {
    return this.#counts.get(what) ?? 0;
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  toString(): string {
    return [...this.#counts]
      .sort(([, a], [, b]) => b - a)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ');
  }
}
