import { z } from 'zod';

/** A bucket of an S3-compatible store, as the settings file says it. */
export const bucketSettingsSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }),
  region: z.string().regex(/^[a-z0-9-]{1,50}$/, 'a region such as eu-central-1'),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket'),
  /** In front of every name, a folder such as `status/`; nothing where the files lie at the top. */
  prefix: z
    .string()
    .regex(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*$/, 'folders such as status/, with a slash at the end')
    .default(''),
  /** Whether the bucket is part of the path and not of the host's name. */
  pathStyle: z.boolean().default(false),
  keyId: z.string().min(1).max(200).optional(),
  secret: z.string().min(1).max(1_000).optional(),
});

/** As it can be used: with the key and its secret, wherever those were said. */
export interface BucketSettings extends z.output<typeof bucketSettingsSchema> {
  readonly keyId: string;
  readonly secret: string;
}
