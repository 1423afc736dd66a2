/** What must hold between prose, claims, sources, terms and releases. Pure: it is given the files' texts. */
import { articleFindings, pageFindings } from './articles.ts';
import { claimFindings, sourcesUsed, termFindings } from './claims.ts';
import { readEntry, claimsInList } from './entry.ts';
import { byPlace, type Fault, type Finding } from './fault.ts';
import { CLAIM, unknown, type Known } from './known.ts';

/** Texts by path from the project's root, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

/** What is looked for in the files whose paths match; the first that matches counts. */
const CHECKS: readonly [RegExp, (text: string, known: Known) => Finding[]][] = [
  [/^content\/claims\//, (text, known) => claimFindings(readEntry(text), known)],
  [/^content\/glossary\//, (text, known) => termFindings(readEntry(text), known)],
  [
    /^content\/(?:corrections|firmware)\//,
    (text, known) => unknown(readEntry(text).cited('claims'), CLAIM, known),
  ],
  [
    /^content\/(?:releases|token-check|incident)\//,
    (text, known) => unknown(claimsInList(text), CLAIM, known),
  ],
  [
    /^content\/apps\//,
    (text, known) => {
      const { cited } = readEntry(text);
      return unknown([...cited('known_from'), ...cited('named_in')], CLAIM, known);
    },
  ],
  [/\.mdx$/, articleFindings],
  [/\.astro$/, pageFindings],
];

/** Folders of content/ where a file's name is its id, however deep it lies. */
const COLLECTIONS = [
  'claims',
  'sources',
  'glossary',
  'corrections',
  'firmware',
  'apps',
  'faq',
  'questions',
  'check',
  'articles',
  'moments',
];

/**
 * Every fault, by file and line; none where all evidence is in place.
 * @param numbers the ids of the model's numbers
 */
export function check(files: Files, numbers: ReadonlySet<string>): Fault[] {
  const known: Known = {
    claims: new Set(idsIn(files, 'claims').values()),
    sources: new Set(idsIn(files, 'sources').values()),
    documents: documentsIn(files),
    terms: new Set(idsIn(files, 'glossary').values()),
    numbers,
  };
  const within = [...files].flatMap(([file, text]) => {
    const [, findings] = CHECKS.find(([path]) => path.test(file)) ?? [];
    return (findings?.(text, known) ?? []).map((finding) => ({ file, ...finding }));
  });
  const twice = COLLECTIONS.flatMap((collection) => sameId(idsIn(files, collection)));
  return [...within, ...twice, ...unused(files)].sort(byPlace);
}

function unused(files: Files): Fault[] {
  const used = new Set(
    [...files]
      .filter(([file]) => /^content\/(?:claims|glossary)\//.test(file))
      .flatMap(([, text]) => sourcesUsed(readEntry(text))),
  );
  return [...idsIn(files, 'sources')]
    .filter(([, id]) => !used.has(id))
    .map(([file, id]) => ({ file, line: 1, message: `nobody uses the source "${id}"` }));
}

/** The later of two files would silently take the place of the earlier one. */
function sameId(ids: ReadonlyMap<string, string>): Fault[] {
  const first = new Map<string, string>();
  return [...ids].flatMap(([file, id]) => {
    const other = first.get(id);
    if (!other) first.set(id, file);
    return other ? [{ file, line: 1, message: `the id "${id}" is taken by ${other}` }] : [];
  });
}

function documentsIn(files: Files): Set<string> {
  const documents = [...idsIn(files, 'sources')].filter(
    ([file]) => readEntry(files.get(file)!).value('kind') === 'documents',
  );
  return new Set(documents.map(([, id]) => id));
}

/** Ids by file. */
function idsIn(files: Files, collection: string): Map<string, string> {
  const paths = [...files.keys()].filter((file) => file.startsWith(`content/${collection}/`));
  return new Map(paths.map((file) => [file, file.replace(/^.*\/|\.\w+$/g, '')]));
}
