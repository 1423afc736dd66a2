import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** One answer that the questions lead to: what is wrong, and what to do about it. */
export const check = defineCollection({
  loader: oneFileEach('check'),
  schema: z.strictObject({
    /** The heading of the page: what is wrong, in plain words. */
    title: z.string(),
    /** One or two sentences for search engines and link previews. */
    description: z.string(),
    /** The sentence under the heading. */
    standfirst: z.string(),
    /** Its place in the list of all, lowest first. */
    order: z.number().int(),
    /** Why no run is shown, where the text has none: what the simulator has no switch for. */
    no_run: z.string().optional(),
  }),
});
