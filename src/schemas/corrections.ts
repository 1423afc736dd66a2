import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { day } from './day.ts';
import { oneFileEach } from './one-file-each.ts';

/** Something this site said, and says no longer. */
export const corrections = defineCollection({
  loader: oneFileEach('corrections'),
  schema: z.strictObject({
    /** The day the text was changed. */
    date: day,
    /** What was wrong. */
    was: z.string(),
    /** What stands there now, and why. */
    is: z.string(),
    /** The claims concerned. */
    claims: z.array(reference('claims')).nonempty().optional(),
  }),
});
