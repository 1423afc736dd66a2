import { defineCollection, reference } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { day } from './day.ts';

/** Builds in which the token check was looked for, in the order of their days. */
export const tokenCheck = defineCollection({
  loader: file('content/token-check/builds.yaml'),
  schema: z.strictObject({
    /** Apple's build number. */
    id: z.string(),
    /** As Apple names the version, such as `26.4 beta 4`. */
    version: z.string(),
    /** The day it came out. */
    date: day,
    /** What the check does to a push of CloudKit, as far as names and texts show. */
    check: z.enum(['absent', 'drops', 'exempts']),
    /** What was found there, so that it can stand after the version. */
    found: z.string(),
    /** What the entry rests on; the figure leads to the first. */
    claims: z.array(reference('claims')).nonempty(),
  }),
});
