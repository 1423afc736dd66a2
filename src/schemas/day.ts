import { z } from 'astro/zod';

/** A day, as YAML and JSON write it. */
export const day = z.coerce.date();
