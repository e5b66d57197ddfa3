import { z } from 'zod';

/** An address of the web. Not zod's own `httpUrl`, which refuses hosts that are addresses. */
export const httpUrl = z.url({ protocol: /^https?$/ });
