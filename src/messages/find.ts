/** The words of the search page. */
import { count, list } from './format.ts';

/** What can be found, in the order in which it is shown. */
export const kinds = ['article', 'term', 'question', 'outcome', 'claim'] as const;
export type Kind = (typeof kinds)[number];

const results = (n: number) => count(n, 'result', 'results');

export const findWords = {
  title: 'Search',
  description:
    'Search the articles, the glossary, the questions and every statement of fact on this site.',
  standfirst: 'The articles, the glossary, the questions, and every statement with its evidence.',
  label: 'Words to look for',
  submit: 'Search',
  hint: 'Every word must occur, in any form or as the beginning of a longer one. Put quotation marks around all of them to find them side by side. The arrow keys lead through the results.',
  /** Before the name of the key. */
  key: 'Come here from every page with',
  found: (n: number, words: string) => `${results(n)} for “${words}”`,
  none: (words: string) => `Nothing was found for “${words}”.`,
  none_advice: 'Try fewer words, or another one for the same thing. Or look it up here:',
  failed: 'The search could not be loaded. You may be offline, or this copy of the site has none.',
  again: 'Try again',
  ways: 'These lists work without it:',
  no_script: 'Search needs JavaScript. Without it, these lists hold all there is to find:',

  kinds: {
    article: 'Articles',
    term: 'Terms',
    question: 'Questions',
    outcome: 'Answers to “Is it this bug?”',
    claim: 'Statements',
  } satisfies Record<Kind, string>,
  more: (n: number, kind: Kind) => `Show ${n} more: ${findWords.kinds[kind]}`,

  /** Below a statement; the four articles are those that the ledger compares with the evidence. */
  statement: (id: string, grade: string, elsewhere: boolean) =>
    `${grade}. ${id}${elsewhere ? ', said by one of the four articles' : ''}`,
  /** Other ways to write a term. */
  forms: (forms: readonly string[]) => `Also: ${list(forms)}.`,
};
