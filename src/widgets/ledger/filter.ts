/** What a reader asks of the ledger, and which entries fit. */
import { grades } from '../../messages/evidence.ts';
import { ledgerWords } from '../../messages/ledger.ts';

type Keys<T> = readonly (keyof T & string)[];

export const statuses = Object.keys(grades) as Keys<typeof grades>;
export const topics = Object.keys(ledgerWords.topics) as Keys<typeof ledgerWords.topics>;
/** Whose statements: the site's own, or those of one of the four documents. */
export const documents = ['site', '000', '001', '002', '003'] as const;

export type Status = (typeof statuses)[number];
export type Topic = (typeof topics)[number];
export type DocumentName = (typeof documents)[number];

export interface Filter {
  readonly status: Status | 'all';
  readonly document: DocumentName | 'all';
  readonly topic: Topic | 'all';
  /** Words that must all occur, in any order. */
  readonly text: string;
}

export const everything: Filter = { status: 'all', document: 'all', topic: 'all', text: '' };

/** One claim as the page shows it. */
export interface Entry {
  readonly status: string;
  readonly document: string;
  readonly topic: string;
  /** Everything that can be searched, folded. */
  readonly text: string;
}

/** Does an entry fit every part of the filter? */
export function fits(filter: Filter): (entry: Entry) => boolean {
  const words = folded(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const is = (wanted: string, value: string) => wanted === 'all' || wanted === value;
  return (entry) =>
    is(filter.status, entry.status) &&
    is(filter.document, entry.document) &&
    is(filter.topic, entry.topic) &&
    words.every((word) => entry.text.includes(word));
}

/** Without case, accents, and the shapes of quotation marks, which a keyboard does not have. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}“”"]/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase();
}
