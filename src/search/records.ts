/**
 * What a reader may look for besides whole pages: each statement, term and question, with the address of its place.
 * All of it is read from content/, whose shape the build has checked by then.
 */
import { basename } from 'node:path';
import { parse } from 'yaml';
import type { Files } from '../evidence/check.ts';
import { plainText } from '../evidence/mdx.ts';
import { grades } from '../messages/evidence.ts';
import { findWords } from '../messages/find.ts';

export type RecordKind = 'claim' | 'question' | 'term';

export interface SearchRecord {
  readonly kind: RecordKind;
  /** Within the site, before any base path. */
  readonly url: string;
  readonly title: string;
  /** What is searched besides the title, and quoted below it. */
  readonly content: string;
  /** A few words to stand between the two, or empty. */
  readonly note: string;
}

interface Claim {
  readonly text: string;
  readonly status: keyof typeof grades;
  readonly document?: string;
  readonly evidence: string;
}

interface Term {
  readonly term: string;
  readonly forms?: readonly string[];
  readonly meaning: string;
}

/** How a file becomes a record, by the folder that it is in. */
const readers: Readonly<Record<string, (id: string, text: string) => SearchRecord>> = {
  claims(id, text) {
    const claim = parse(text) as Claim;
    const grade = grades[claim.status].words;
    return {
      kind: 'claim',
      url: `/evidence/#${id}`,
      title: claim.text,
      content: claim.evidence,
      note: findWords.statement(id, grade, claim.document !== undefined),
    };
  },
  glossary(id, text) {
    const { term, forms, meaning } = parse(text) as Term;
    return {
      kind: 'term',
      url: `/glossary/#${id}`,
      title: term,
      content: forms ? `${meaning} ${findWords.forms(forms)}` : meaning,
      note: '',
    };
  },
  faq(id, text) {
    const [, frontmatter = '', body = ''] = text.split(/^---$/m);
    const { question } = parse(frontmatter) as { question: string };
    return {
      kind: 'question',
      url: `/faq/#${id}`,
      title: question,
      content: plainText(body),
      note: '',
    };
  },
};

/** @param files content/, by path */
export function recordsOf(files: Files): SearchRecord[] {
  return [...files].flatMap(([path, text]) => {
    const [, folder = ''] = /^content\/([^/]+)\//.exec(path) ?? [];
    const read = readers[folder];
    return read ? [read(basename(path).replace(/\.\w+$/, ''), text)] : [];
  });
}
