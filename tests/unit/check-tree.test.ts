/** Every way through the questions of /check/, read from the files themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  FIRST,
  longestThrough,
  questions_max,
  treeOf,
  type Question,
} from '../../src/components/check/tree.ts';

const idsIn = (folder: string) =>
  readdirSync(folder).map((file) => ({
    file: `${folder}/${file}`,
    id: file.replace(/\.\w+$/, ''),
  }));

const questions = idsIn('content/questions').map(({ file, id }): Question => ({
  id,
  answers: (parse(readFileSync(file, 'utf8')) as { answers: Question['answers'] }).answers,
}));
const outcomes = idsIn('content/check').map(({ id }) => id);
const tree = treeOf(questions, outcomes);
const ways = [...tree.ways].flatMap(([outcome, trails]) =>
  trails.map((trail) => ({ outcome, trail })),
);

describe('the questions', () => {
  it('ask nobody more than five, on any way', () => {
    expect(ways.length).toBeGreaterThan(outcomes.length);
    for (const { trail } of ways) expect(trail.length).toBeLessThanOrEqual(5);
    expect(questions_max).toBe(5);
  });

  it('lead along their answers: each to the question that the next one answers, the last to the outcome', () => {
    const asked = new Map(questions.map((question) => [question.id, question]));
    for (const { outcome, trail } of ways) {
      let at = FIRST;
      for (const { question, answer } of trail) {
        expect(question).toBe(at);
        expect(asked.get(question)!.answers).toContain(answer);
        at = answer.to;
      }
      expect(at).toBe(outcome);
    }
  });

  it('make up as many ways as there are answers that end the asking', () => {
    const ids = new Set(outcomes);
    const ends = questions.flatMap(({ answers }) => answers).filter(({ to }) => ids.has(to));
    expect(ways).toHaveLength(ends.length);
  });

  it('reach every question and every outcome', () => {
    expect([...tree.trails.keys()].sort()).toEqual(questions.map(({ id }) => id).sort());
    expect([...tree.ways.values()].every((trails) => trails.length > 0)).toBe(true);
  });

  it('take no more than three for the commonest case', () => {
    const lengths = tree.ways.get('this-bug')!.map((trail) => trail.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(3);
  });

  it('are told apart by their answers', () => {
    for (const { answers } of questions) {
      expect(new Set(answers.map(({ text }) => text)).size).toBe(answers.length);
      expect(new Set(answers.map(({ short }) => short)).size).toBe(answers.length);
    }
  });
});

describe('a tree', () => {
  const question = (id: string, ...to: string[]): Question => ({
    id,
    answers: to.map((to) => ({ text: to, short: to, to })),
  });

  it('knows how far it is at most', () => {
    const small = treeOf([question('start', 'a', 'x'), question('a', 'x', 'y')], ['x', 'y']);
    expect(longestThrough(small, 'start')).toBe(2);
    expect(longestThrough(tree, FIRST)).toBe(5);
    expect(longestThrough(tree, 'on-26-4')).toBe(3);
  });

  it.each<[string, Question[], string[], string]>([
    [
      'an answer that leads nowhere',
      [question('start', 'gone')],
      [],
      'neither question nor outcome',
    ],
    ['a circle', [question('start', 'a'), question('a', 'start')], [], 'two answers lead to'],
    [
      'two ways to a question',
      [question('start', 'a', 'a'), question('a', 'x')],
      ['x'],
      'two answers',
    ],
    [
      'a lost question',
      [question('start', 'x'), question('a', 'x')],
      ['x'],
      'no answer leads to a',
    ],
    ['a lost outcome', [question('start', 'x')], ['x', 'y'], 'no answer leads to y'],
    [
      'an id used twice',
      [question('start', 'a'), question('a', 'x')],
      ['x', 'a'],
      'both a question',
    ],
    [
      'a sixth question',
      ['start', 'b', 'c', 'd', 'e', 'f'].map((id, index, all) =>
        question(id, all[index + 1] ?? 'x'),
      ),
      ['x'],
      'one question too many',
    ],
  ])('refuses %s', (_, questions, outcomes, why) => {
    expect(() => treeOf(questions, outcomes)).toThrow(why);
  });
});
