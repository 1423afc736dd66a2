import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** An app that was said to be affected, or all that are left. */
export const apps = defineCollection({
  loader: oneFileEach('apps'),
  schema: z.strictObject({
    name: z.string(),
    /** Its place in the figure, lowest first. */
    order: z.number().int(),
    /** Whether CloudKit syncs it. */
    cloudkit: z.enum([
      /** Apple says so. */
      'documented',
      /** Its maker says so. */
      'maker',
      /** Something speaks for it. */
      'likely',
      /** Nothing was found. */
      'unknown',
      /** By the name of the entry. */
      'assumed',
      /** It syncs in another way, so that the simulator says nothing about it. */
      'otherwise',
    ]),
    /** The claim that says how we know; missing where there is nothing to know. */
    known_from: reference('claims').optional(),
    /** Where the four documents name it as affected. */
    named_in: z.array(reference('claims')).nonempty(),
    /** What we make of that. */
    verdict: z.enum(['unconfirmed', 'doubtful']),
    /** Why, in a sentence or two. */
    why: z.string(),
  }),
});
