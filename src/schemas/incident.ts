import { defineCollection, reference } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { day } from './day.ts';

/** What happened around iOS 26.4, day by day. A day that another collection knows is not written a second time. */
export const incident = defineCollection({
  loader: file('content/incident/entries.yaml'),
  schema: z.strictObject({
    /** Stands in links, so it never changes. */
    id: z.string(),
    /** Where the figure draws it. */
    lane: z.enum(['releases', 'firmware', 'reports']),
    /** The release that came out on the day. One of `release`, `build` and `first` is set. */
    release: reference('releases').optional(),
    /** The build that came out on the day. */
    build: reference('tokenCheck').optional(),
    /** The day, or the first of several. */
    first: day.optional(),
    /** The last of several days. */
    last: day.optional(),
    /** A few words, which stand in the drawing. */
    title: z.string().max(16),
    /** What happened, in sentences of our own, each with what it rests on. */
    says: z.array(z.strictObject({ text: z.string(), claim: reference('claims') })).nonempty(),
  }),
});
