/**
 * The collections of content/; src/schemas has the shape of each. References between entries are proved by
 * src/evidence, because Astro only logs one that leads nowhere.
 */
import { apps } from './schemas/apps.ts';
import { articles } from './schemas/articles.ts';
import { check } from './schemas/check.ts';
import { claims } from './schemas/claims.ts';
import { corrections } from './schemas/corrections.ts';
import { faq } from './schemas/faq.ts';
import { firmware } from './schemas/firmware.ts';
import { glossary } from './schemas/glossary.ts';
import { incident } from './schemas/incident.ts';
import { moments } from './schemas/moments.ts';
import { questions } from './schemas/questions.ts';
import { releases } from './schemas/releases.ts';
import { sources } from './schemas/sources.ts';
import { tokenCheck } from './schemas/token-check.ts';

export const collections = {
  claims,
  sources,
  glossary,
  corrections,
  releases,
  firmware,
  tokenCheck,
  incident,
  apps,
  faq,
  articles,
  moments,
  questions,
  check,
};
