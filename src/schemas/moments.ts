import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** A canonical moment, at an address of its own; its name is that of the run in src/widgets/moments. */
export const moments = defineCollection({
  loader: oneFileEach('moments'),
  schema: z.strictObject({
    /** The heading of the page, and of its picture: one line of it has room for some fifty letters. */
    title: z.string(),
    /** One or two sentences for search engines and link previews. */
    description: z.string(),
    /** Below the drawing. */
    caption: z.string(),
    /** Its place in lists, lowest first. */
    order: z.number().int(),
  }),
});
