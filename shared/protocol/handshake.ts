import { z } from 'zod';

/** `auth` of the Socket.IO handshake. A refusal arrives as `connect_error` with `data: { code, message }`. */
export const handshakeSchema = z.object({
  token: z.string().min(1).max(512),
  protocol: z.int(),
  client: z.string().max(100).optional(),
});
