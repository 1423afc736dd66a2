/** The questions and outcomes of `/check/`, as the collections hold them, with the tree that they make. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { treeOf, type Tree } from './tree.ts';

export interface Check {
  readonly questions: ReadonlyMap<string, CollectionEntry<'questions'>>;
  /** In the order in which they are listed. */
  readonly outcomes: readonly CollectionEntry<'check'>[];
  readonly tree: Tree;
}

/** @throws {Error} where the questions make no tree */
export async function readCheck(): Promise<Check> {
  const questions = await getCollection('questions');
  const outcomes = (await getCollection('check')).sort((a, b) => a.data.order - b.data.order);
  const tree = treeOf(
    questions.map(({ id, data }) => ({ id, answers: data.answers })),
    outcomes.map(({ id }) => id),
  );
  return { questions: new Map(questions.map((entry) => [entry.id, entry])), outcomes, tree };
}
