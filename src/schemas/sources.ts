import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { day } from './day.ts';
import { oneFileEach } from './one-file-each.ts';

/** Something that was read: a page, a repository, a firmware comparison. */
export const sources = defineCollection({
  loader: oneFileEach('sources'),
  schema: z.strictObject({
    /** As the source calls itself. */
    title: z.string(),
    /** Who is responsible for it. */
    publisher: z.string(),
    /** Its public address, where it has one that we know. */
    url: z.url().optional(),
    /** The place inside it, or how to find it where there is no address. */
    where: z.string().optional(),
    /** What sort of evidence it is. */
    kind: z.enum([
      'apple-documentation',
      'apple-sample',
      'apple-support',
      /** Another maker's documentation or source code. */
      'documentation',
      'firmware',
      'build-database',
      'developer-report',
      'press',
      'documents',
      'paper',
    ]),
    /** When it was published or last changed, where it says so. */
    date: day.optional(),
    /** Its number, where it is one of the four documents that this project set out from. */
    document: z.enum(['000', '001', '002', '003']).optional(),
    /** How we read it, so that it can stand after the word “read”. */
    read: z.enum(['in the original', 'in an archived copy', 'in a mirror', 'in a quotation']),
    /** What a reader should know before relying on it. */
    note: z.string().optional(),
  }),
});
