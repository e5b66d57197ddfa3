import { z } from 'zod';

/** A link that was made; it is shown once. */
export const executiveLinkSchema = z.object({ url: z.string() });

export type ExecutiveLinkMade = Readonly<z.output<typeof executiveLinkSchema>>;

/** The links that lead to the page, without the links themselves. */
export const executiveLinksSchema = z.object({
  links: z.array(
    z.object({
      /** The name of who made it; null for the owner's automation. */
      madeBy: z.string().nullable(),
      madeAt: z.string(),
    }),
  ),
});

export type ExecutiveLinks = Readonly<z.output<typeof executiveLinksSchema>>;

/** How many links were ended. */
export const executiveLinksEndedSchema = z.object({ ended: z.int() });

export type ExecutiveLinksEnded = Readonly<z.output<typeof executiveLinksEndedSchema>>;
