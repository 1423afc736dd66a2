import { defineCollection, reference } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { day } from './day.ts';

/** One OS release, as the reader's choice, the simulator's rule and the evidence share it. */
export const releases = defineCollection({
  loader: file('content/releases/releases.json'),
  schema: z.strictObject({
    /** Platform and version, such as `ios-26.4.1`. */
    id: z.string(),
    /** The operating system. */
    platform: z.enum(['ios', 'ipados', 'macos']),
    /** Apple's version number. */
    version: z.string(),
    /** Apple's build number; null where no source was found. */
    build: z.string().nullable(),
    /** Day of the public release; null where no source was found. */
    date: day.nullable(),
    /** Whether a CloudKit push that reaches a device on this release gets through to the app. */
    cloudkit_push: z.enum(['delivered', 'mistreated']),
    /** What the entry rests on. */
    claims: z.array(reference('claims')),
  }),
});
