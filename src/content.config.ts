/**
 * The shape of everything in content/. References between entries are proved by src/evidence,
 * because Astro only logs one that leads nowhere.
 */
import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';

const day = z.coerce.date();

/** File names are ids, as they are: no slug is made of them. */
const oneFileEach = (folder: string) =>
  glob({
    base: `./content/${folder}`,
    pattern: '**/*.{yaml,mdx}',
    generateId: ({ entry }) => entry.replace(/^.*\/|\.\w+$/g, ''),
  });

/** One statement of fact that the site makes, with how firmly it stands. */
const claims = defineCollection({
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

/** Something that was read: a page, a repository, a firmware comparison. */
const sources = defineCollection({
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

/** One OS release, as the reader's choice, the simulator's rule and the evidence share it. */
const releases = defineCollection({
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

/** One of Apple's terms, or one of the field's, in plain words. */
const glossary = defineCollection({
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

/** Something this site said, and says no longer. */
const corrections = defineCollection({
  loader: oneFileEach('corrections'),
  schema: z.strictObject({
    /** The day the text was changed. */
    date: day,
    /** What was wrong. */
    was: z.string(),
    /** What stands there now, and why. */
    is: z.string(),
    /** The claims concerned. */
    claims: z.array(reference('claims')).nonempty().optional(),
  }),
});

/** A part of the system, as a comparison names it. */
const part = z.strictObject({
  name: z.string(),
  /** What it does, so that it can stand after the name; said only where it matters to a push. */
  about: z.string().optional(),
});

/** Two releases compared for one model: what changed, what did not, and what the token check became. */
const firmware = defineCollection({
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

/** Builds in which the token check was looked for, in the order of their days. */
const tokenCheck = defineCollection({
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

/** An app that was said to be affected, or all that are left. */
const apps = defineCollection({
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

/** What happened around iOS 26.4, day by day. A day that another collection knows is not written a second time. */
const incident = defineCollection({
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

/** One question of `/check/`; together they make a tree, which src/components/check/tree.ts proves. */
const questions = defineCollection({
  loader: oneFileEach('questions'),
  schema: z.strictObject({
    /** The heading of the page. */
    text: z.string(),
    /** How to find out, in one line. */
    help: z.string(),
    /** In the order in which they stand. */
    answers: z
      .array(
        z.strictObject({
          text: z.string(),
          /** What it means, where that is not plain. */
          detail: z.string().optional(),
          /** As it stands in the trail of answers given. */
          short: z.string(),
          /** Id of the question or the outcome that it leads to. */
          to: z.string(),
        }),
      )
      .nonempty(),
  }),
});

/** One answer that the questions lead to: what is wrong, and what to do about it. */
const check = defineCollection({
  loader: oneFileEach('check'),
  schema: z.strictObject({
    /** The heading of the page: what is wrong, in plain words. */
    title: z.string(),
    /** One or two sentences for search engines and link previews. */
    description: z.string(),
    /** The sentence under the heading. */
    standfirst: z.string(),
    /** Its place in the list of all, lowest first. */
    order: z.number().int(),
    /** Why no run is shown, where the text has none: what the simulator has no switch for. */
    no_run: z.string().optional(),
  }),
});

/** A question that readers ask; the file holds its answer. */
const faq = defineCollection({
  loader: oneFileEach('faq'),
  schema: z.strictObject({
    question: z.string(),
    group: z.enum(['happened', 'do', 'builders', 'sure']),
    /** Its place in its group, lowest first. */
    order: z.number().int(),
    /** The claim that the answer turns on; its grade is shown as the answer’s. The answer cites it. */
    claim: reference('claims'),
    /** Where to see it happen. */
    figure: z.strictObject({
      /** Of a figure in any article. */
      id: z.string(),
      /** What is chosen in a pipeline, besides what it starts with. */
      choices: z
        .strictObject({
          iphone: z.string(),
          sender: z.enum(['mac', 'iphone']),
          done: z.array(z.strictObject({ at_ms: z.number().int(), what: z.string() })),
        })
        .partial()
        .optional(),
      /** The event of a pipeline’s run at which the link opens it: the first of its kind, of this actor. */
      at: z.strictObject({ kind: z.string(), actor: z.string() }).optional(),
    }),
  }),
});

/** One long text, at an address of its own. */
const articles = defineCollection({
  loader: oneFileEach('articles'),
  schema: z.strictObject({
    /** The heading of the page. */
    title: z.string(),
    /** Its name in the menu, in a word or three. */
    short: z.string(),
    /** One or two sentences for search engines and link previews. */
    description: z.string(),
    /** The sentence under the heading that says what the reader will get. */
    standfirst: z.string(),
    /** The day the text last changed in substance. */
    updated: day,
    /** Its place in lists, lowest first. */
    order: z.number().int(),
  }),
});

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
  questions,
  check,
};
