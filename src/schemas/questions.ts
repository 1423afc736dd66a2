import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** One question of `/check/`; together they make a tree, which src/components/check/tree.ts proves. */
export const questions = defineCollection({
  loader: oneFileEach('questions'),
  schema: z.strictObject({
    /** The heading of the page. */
    text: z.string(),
    /** How to find out, in one line. */
    help: z.string(),
    /** In the order in which they stand. */
    answers: z
      .array(
        z.strictObject({
          text: z.string(),
          /** What it means, where that is not plain. */
          detail: z.string().optional(),
          /** As it stands in the trail of answers given. */
          short: z.string(),
          /** Id of the question or the outcome that it leads to. */
          to: z.string(),
        }),
      )
      .nonempty(),
  }),
});
