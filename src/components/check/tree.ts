/** The questions of `/check/` as a tree: every way through it, found by walking it and kept by nobody. */

/** What a reader can answer. */
export interface Answer {
  readonly text: string;
  /** As it stands in the trail of answers given. */
  readonly short: string;
  /** Id of the question or the outcome that it leads to. */
  readonly to: string;
}

export interface Question {
  readonly id: string;
  readonly answers: readonly Answer[];
}

/** An answer, and the question it was given to. */
export interface Given {
  readonly question: string;
  readonly answer: Answer;
}

/** Answers in the order in which they are given. */
export type Trail = readonly Given[];

export interface Tree {
  /** By question: the answers that lead to it. */
  readonly trails: ReadonlyMap<string, Trail>;
  /** By outcome: every trail that leads to it. */
  readonly ways: ReadonlyMap<string, readonly Trail[]>;
}

/** Where everybody begins. */
export const FIRST = 'start';
/** Nobody is asked more. */
export const questions_max = 5;

/**
 * @param outcomes ids
 * @throws {Error} where an answer leads nowhere, two lead to one question, a trail is too long, an id
 *   is used twice, or nothing leads to a question or an outcome
 */
export function treeOf(questions: readonly Question[], outcomes: readonly string[]): Tree {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const trails = new Map<string, Trail>();
  const ways = new Map<string, Trail[]>(outcomes.map((id) => [id, []]));
  const both = outcomes.find((id) => byId.has(id));
  if (both) throw new Error(`“${both}” is both a question and an outcome`);

  const ask = (id: string, trail: Trail) => {
    // A reader who goes back must get to where they came from; this also ends a walk in circles.
    if (trails.has(id)) throw new Error(`two answers lead to the question “${id}”`);
    if (trail.length >= questions_max) throw new Error(`“${id}” is one question too many`);
    trails.set(id, trail);
    for (const answer of byId.get(id)!.answers) {
      follow(answer.to, [...trail, { question: id, answer }]);
    }
  };
  const follow = (to: string, trail: Trail) => {
    if (byId.has(to)) return ask(to, trail);
    const found = ways.get(to);
    if (!found)
      throw new Error(`an answer leads to “${to}”, which is neither question nor outcome`);
    found.push(trail);
  };
  follow(FIRST, []);

  const lost = [
    ...questions.filter(({ id }) => !trails.has(id)).map(({ id }) => id),
    ...outcomes.filter((id) => ways.get(id)!.length === 0),
  ];
  if (lost.length > 0) throw new Error(`no answer leads to ${lost.join(', ')}`);
  return { trails, ways };
}

/** How many questions the longest way through this one has, itself included. */
export function longestThrough({ ways }: Tree, question: string): number {
  const through = [...ways.values()]
    .flat()
    .filter((trail) => trail.some((given) => given.question === question));
  return Math.max(...through.map((trail) => trail.length));
}
