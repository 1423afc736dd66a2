import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** One of Apple's terms, or one of the field's, in plain words. */
export const glossary = defineCollection({
  loader: oneFileEach('glossary'),
  schema: z.strictObject({
    /** As it is written in the middle of a sentence. */
    term: z.string(),
    /** Other ways in which articles write it, such as its plural. */
    forms: z.array(z.string()).nonempty().optional(),
    /** What it means, in one or two short sentences of our own. */
    meaning: z.string(),
    /** Where that was read. */
    sources: z.array(reference('sources')).nonempty(),
    /** Terms to read next. */
    see: z.array(reference('glossary')).nonempty().optional(),
  }),
});
