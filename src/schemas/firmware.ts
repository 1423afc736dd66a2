import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { oneFileEach } from './one-file-each.ts';

/** A part of the system, as a comparison names it. */
const part = z.strictObject({
  name: z.string(),
  /** What it does, so that it can stand after the name; said only where it matters to a push. */
  about: z.string().optional(),
});

/** Two releases compared for one model: what changed, what did not, and what the token check became. */
export const firmware = defineCollection({
  loader: oneFileEach('firmware'),
  schema: z.strictObject({
    from: reference('releases'),
    to: reference('releases'),
    /** As the names of firmware files have it. */
    model: z.string(),
    /** Everything that the comparison lists. */
    changed: z.array(part.extend({ kind: z.enum(['executable', 'kernel-extension', 'library']) })),
    /** Of all that it does not list, what a reader would ask for. */
    unchanged: z.array(part.required()),
    /** The token check, in the names and texts that the files contain. */
    check: z.strictObject({
      class: z.string(),
      /** The method that is asked whether a message may be delivered. */
      decides: z.strictObject({
        name: z.string(),
        size_bytes: z.strictObject({ from: z.number().int(), to: z.number().int() }),
      }),
      /** The method that looks up which token an app has; in both. */
      looks_up: z.string(),
      /** The method that came with `to`. */
      added: z.string(),
      /** Parts of log texts, each as it stands in the file. */
      logs: z.strictObject({
        received: z.string(),
        dropped: z.string(),
        exempt_topic: z.string(),
      }),
    }),
    /** What the parts of the figures rest on. */
    claims: z.strictObject({
      changed: reference('claims'),
      unchanged: reference('claims'),
      /** Which part a push goes through after which. */
      path: reference('claims'),
      check_before: reference('claims'),
      check_after: reference('claims'),
    }),
  }),
});
