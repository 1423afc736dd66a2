import { defineCollection, reference } from 'astro:content';
import { z } from 'astro/zod';
import { day } from './day.ts';
import { oneFileEach } from './one-file-each.ts';

/** One statement of fact that the site makes, with how firmly it stands. */
export const claims = defineCollection({
  loader: oneFileEach('claims'),
  schema: z.strictObject({
    /** The statement, one or two sentences in our own words. */
    text: z.string(),
    /** How firmly it stands. */
    status: z.enum([
      /** Documented by Apple. */
      'apple',
      /** Shown by comparing two firmware versions, or by a database of builds. */
      'firmware',
      /** Reported by named press; the page was read. */
      'press',
      /** Reported by named press, but only quoted elsewhere. */
      'press-second-hand',
      /** A developer's own report. */
      'developer-report',
      /** Our conclusion from the sources named. */
      'inference',
      /** A guess in the source itself. */
      'speculation',
      /** Stated somewhere, and what we found speaks against it. */
      'contradicted',
      /** Looked for, and not found. */
      'not-found',
      /** Well known, and not looked up. */
      'general-knowledge',
      /** A judgement, not a fact. */
      'opinion',
    ]),
    /** What it is about; groups the ledger of claims. */
    topic: z.enum([
      'cloudkit',
      'push',
      'device',
      'fetch',
      'save',
      'errors',
      'releases',
      'regression',
      'scope',
      'advice',
      'developers',
      'disclosure',
      'protection',
      'photos',
      'clocks',
      'industry',
    ]),
    /** Set where one of the four source documents says it, and not we: a source of kind `documents`. */
    document: reference('sources').optional(),
    /** What came of comparing a document's statement with the evidence; stands with `document` alone. */
    verdict: z
      .enum([
        /** A source that can be relied on says the same. */
        'confirmed',
        /** It fits what is known; nobody who would know says it. */
        'consistent',
        /** Sources disagree. */
        'disputed',
        /** Some of it does not hold. */
        'contradicted-in-part',
        /** It does not hold. */
        'contradicted',
        /** Nothing was found for it or against it. */
        'unverified',
        /** No evidence could settle it: an opinion, or advice. */
        'not-checkable',
      ])
      .optional(),
    /** Claims that cannot be true together with this one; the ledger shows them side by side. */
    against: z.array(reference('claims')).nonempty().optional(),
    /** Where it was read. Missing only where `none_found` says why. */
    sources: z.array(reference('sources')).nonempty().optional(),
    /** Set instead of `sources` where no source was found. */
    none_found: z.literal(true).optional(),
    /** What exactly the sources say or show, and what they leave open. */
    evidence: z.string(),
    /** The day the statement was last compared with its evidence. */
    checked: day,
  }),
});
