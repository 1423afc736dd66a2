import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { day } from './day.ts';
import { oneFileEach } from './one-file-each.ts';

/** One long text, at an address of its own. */
export const articles = defineCollection({
  loader: oneFileEach('articles'),
  schema: z.strictObject({
    /** The heading of the page. */
    title: z.string(),
    /** Its name in the menu, in a word or three. */
    short: z.string(),
    /** One or two sentences for search engines and link previews. */
    description: z.string(),
    /** The sentence under the heading that says what the reader will get. */
    standfirst: z.string(),
    /** The day the text last changed in substance. */
    updated: day,
    /** Its place in lists, lowest first. */
    order: z.number().int(),
  }),
});
