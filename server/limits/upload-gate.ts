import { type Refusal, refusal } from '#shared/errors/refusal.ts';

/** Bytes of files that are on their way in at once, of all people together: so much memory they may take. */
const ALL_BYTES = 128 * 1024 * 1024;

/** Files of one person at once. */
const OF_ONE = 4;

/** Seconds after which who was told to wait may ask again. */
const AGAIN_AFTER = 2;

/** Lets files in, as many as memory bears. */
export interface UploadGate {
  /** Takes a place for a file of at most so many bytes; answers how to give it back, once. */
  readonly enter: (
    person: string,
    bytes: number,
  ) => { readonly ok: true; readonly leave: () => void } | { readonly ok: false; readonly error: Refusal };
}

/** The gate of one server. */
export function uploadGate(): UploadGate {
  const inside = new Map<string, number>();
  let taken = 0;
  return {
    enter(person, bytes) {
      const own = inside.get(person) ?? 0;
      if (own >= OF_ONE || taken + bytes > ALL_BYTES) {
        return { ok: false, error: refusal('rate_limited', { seconds: AGAIN_AFTER }) };
      }
      inside.set(person, own + 1);
      taken += bytes;
      let isInside = true;
      return {
        ok: true,
        leave() {
          if (!isInside) return;
          isInside = false;
          taken -= bytes;
          const left = (inside.get(person) ?? 1) - 1;
          if (left === 0) inside.delete(person);
          else inside.set(person, left);
        },
      };
    },
  };
}
