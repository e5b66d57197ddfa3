import { z } from 'zod';
import type { DeliveryStore } from './delivery-store.ts';

/** Settings as they are kept, with the one secret that goes with them. */
interface Kept<Settings> {
  readonly settings: Settings;
  readonly secret: string | null;
}

/** How one channel is set up. */
export interface KeptChannel<Settings> {
  readonly read: () => Kept<Settings> | null;
  /**
   * Null takes it away, and what is undefined stays as it is: so does a secret, as long as the rest still goes to whom
   * it was given for.
   */
  readonly write: (
    next: (Settings & { readonly secret?: string | null | undefined }) | null | undefined,
  ) => void;
}

const keptSchema = z.object({ settings: z.unknown(), secret: z.string().nullable() });

/**
 * One channel's settings in the store, each read when it is needed.
 *
 * @param given to whom a secret goes, and as whom: where that changes, a secret that was kept is forgotten
 */
export function keptChannel<Schema extends z.ZodType<object>>(
  store: Pick<DeliveryStore, 'channel' | 'setChannel'>,
  name: string,
  schema: Schema,
  given: (settings: z.output<Schema>) => readonly string[],
): KeptChannel<z.output<Schema>> {
  function read(): Kept<z.output<Schema>> | null {
    const text = store.channel(name);
    if (text === undefined) return null;
    const { settings, secret } = keptSchema.parse(JSON.parse(text));
    return { settings: schema.parse(settings), secret };
  }

  function leftOf(before: Kept<z.output<Schema>> | null, settings: z.output<Schema>): string | null {
    if (before === null) return null;
    const isSame = JSON.stringify(given(before.settings)) === JSON.stringify(given(settings));
    return isSame ? before.secret : null;
  }

  return {
    read,
    write(next) {
      if (next === undefined) return;
      if (next === null) return store.setChannel(name, null);
      const { secret: said, ...rest } = next;
      const settings = schema.parse(rest);
      const secret = said === undefined ? leftOf(read(), settings) : said;
      store.setChannel(name, JSON.stringify({ settings, secret }));
    },
  };
}
