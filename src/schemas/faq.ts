import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** A question that readers ask; the file holds its answer. */
export const faq = defineCollection({
  loader: oneFileEach('faq'),
  schema: z.strictObject({
    question: z.string(),
    group: z.enum(['happened', 'do', 'builders', 'sure']),
    /** Its place in its group, lowest first. */
    order: z.number().int(),
    /** The claim that the answer turns on; its grade is shown as the answer’s. The answer cites it. */
    claim: reference('claims'),
    /** Where to see it happen. */
    figure: z.strictObject({
      /** Of a figure in any article. */
      id: z.string(),
      /** What is chosen in a pipeline, besides what it starts with. */
      choices: z
        .strictObject({
          iphone: z.string(),
          sender: z.enum(['mac', 'iphone']),
          done: z.array(z.strictObject({ at_ms: z.number().int(), what: z.string() })),
        })
        .partial()
        .optional(),
      /** The event of a pipeline’s run at which the link opens it: the first of its kind, of this actor. */
      at: z.strictObject({ kind: z.string(), actor: z.string() }).optional(),
    }),
  }),
});
