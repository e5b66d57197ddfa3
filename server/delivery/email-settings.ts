import type { z } from 'zod';
import type { emailSettingsSchema } from '#shared/protocol/rest/delivery.ts';

/** How e-mail leaves, with its password. */
export type EmailSettings = Readonly<z.output<typeof emailSettingsSchema>> & {
  readonly password: string | null;
};
