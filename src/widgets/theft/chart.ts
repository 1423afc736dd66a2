/**
 * A run as a picture: a row for everything that is tried, with a mark at its moment; the owner’s command; stretches.
 * What lies ahead of the reader’s moment is only planned. Sizes are in units of a sixteenth of the size of text.
 */
import { theftWords as words } from '../../messages/theft.ts';
import { linear } from '../chart/linear.ts';
import type { ANSWER } from './choices.ts';
import { GO_HOME, type Step } from './choices.ts';
import {
  attemptsOf,
  commandOf,
  delaysOf,
  homeFrom,
  type Attempt,
  type Command,
  type Delay,
  type Outcome,
  type Trace,
} from './view.ts';

/**
 * Where the names of the rows stand: beside their marks, or above them where the width has no room for both.
 * `start` is from the left edge to where time begins, `words_from` to where words may stand.
 */
const beside = { start: 126, words_from: 122, row_height: 26, name_y: 17 };
const above = { start: 10, words_from: 0, row_height: 42, name_y: 15 };
const beside_min = 312;
/** From the middle of a mark to the lower edge of its row. */
const mark_room = 13;
const end_room = 10;
const top = 4;
const axis_height = 24;
/** About as much as a letter takes in a wide font, bold beside a mark and not; and what a word keeps from its mark. */
const letter = 8.4;
const axis_letter = 7.6;
const gap = 11;
/** Ticks of the axis, in minutes: the first that leaves room for the words. */
const tick_steps_min = [5, 10, 15, 30, 60];
const tick_room = 66;

/** What a mark means: its shape and its colour. */
export type Sort = 'planned' | 'taken' | 'kept' | 'void' | 'passed' | 'done' | 'came';

export interface Mark {
  readonly sort: Sort;
  readonly x: number;
  readonly y: number;
}

export interface Band {
  readonly sort: 'home' | 'lost' | 'delay' | 'delay-left';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Text {
  readonly sort: 'row' | 'axis' | 'word' | Sort;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

export interface Chart {
  readonly height: number;
  readonly bands: readonly Band[];
  /** Lines across, one below each row. */
  readonly rules: readonly number[];
  readonly marks: readonly Mark[];
  readonly texts: readonly Text[];
  /** Where time begins and ends. */
  readonly span: readonly [from: number, to: number];
  /** The reader’s moment. */
  readonly now: number;
  /** Upper edge of the axis. */
  readonly axis_y: number;
  readonly ticks: readonly number[];
  /** What has happened by now, in words. */
  readonly seen: readonly string[];
}

const sorts: Partial<Record<Outcome, Sort>> = {
  taken: 'taken',
  done: 'done',
  delayed: 'passed',
  erased: 'void',
  'nothing-to-do': 'void',
};

/** Narrower than this, words meet. */
export const width_min = 192;

/**
 * @param end_ms where the axis ends, in simulated milliseconds
 * @param width at least `width_min`
 */
export function chartOf(trace: Trace, time_ms: number, end_ms: number, width: number): Chart {
  const { start, words_from, row_height, name_y } = width < beside_min ? above : beside;
  const x = linear([0, end_ms], [start, width - end_room]);
  const at = (at_ms: number) => Math.round(x(at_ms));
  const home_ms = homeFrom(trace);
  const command = commandOf(trace);

  const bands: Band[] = [];
  const rules: number[] = [];
  const marks: Mark[] = [];
  const texts: Text[] = [];
  const seen: string[] = [];

  /** By time; what comes of an attempt stands below it. */
  const rows = [
    ...attemptsOf(trace).map((attempt) => ({
      at_ms: attempt.at_ms,
      write: () => writeTry(attempt),
    })),
    ...delaysOf(trace).map((delay) => ({ at_ms: delay.from_ms, write: () => writeDelay(delay) })),
    ...(home_ms === null ? [] : [{ at_ms: home_ms, write: () => writeHome(home_ms) }]),
  ].sort((a, b) => a.at_ms - b.at_ms);
  const rows_height = rows.length * row_height;
  for (const row of rows) row.write();
  if (home_ms !== null) stretch('home', home_ms, top, rows_height);
  if (command) writeCommand(command);

  const axis_y = top + rules.length * row_height;
  const ticks = writeAxis();
  return {
    height: axis_y + axis_height,
    bands,
    rules,
    marks,
    texts,
    span: [start, width - end_room],
    now: at(time_ms),
    axis_y,
    ticks,
    seen,
  };

  /** A new row with its name; the height of its middle. */
  function addRow(label: string): number {
    const from_y = top + rules.length * row_height;
    rules.push(from_y + row_height);
    texts.push({ sort: 'row', x: 0, y: from_y + name_y, anchor: 'start', text: label });
    return from_y + row_height - mark_room;
  }

  function writeTry({ action, at_ms, outcome }: Attempt): void {
    const name = words.steps[action as Step | typeof ANSWER];
    const again = texts.some(({ text }) => text === name);
    const label = again ? words.again : name;
    mark(sorts[outcome] ?? 'kept', at_ms, addRow(label), label, words.outcome(action, outcome));
  }

  function writeHome(at_ms: number): void {
    const label = words.steps[GO_HOME];
    mark('came', at_ms, addRow(label), label, words.at_home);
  }

  function writeCommand({ at_ms, answer_ms, obstacle, ended_ms }: Command): void {
    const label = words.owners_command;
    const y = addRow(label);
    // The answer takes seconds: at this size it is one moment with the command.
    if (obstacle) return mark('void', at_ms, y, label, words.too_late);
    mark('done', at_ms, y, label, words.lost_mode);
    stretch('lost', answer_ms, top, rows_height + row_height, ended_ms ?? time_ms);
  }

  function writeDelay({ from_ms, to_ms }: Delay): void {
    const y = addRow(words.delay);
    const bar = { x: at(from_ms), y: y - 8, height: 16 };
    if (time_ms < from_ms) return;
    const reached = Math.min(at(time_ms), at(to_ms));
    bands.push({ ...bar, sort: 'delay-left', width: at(to_ms) - bar.x });
    bands.push({ ...bar, sort: 'delay', width: reached - bar.x });
    const text = words.until(to_ms);
    const inside = at(to_ms) - bar.x > text.length * letter + gap;
    if (inside) texts.push({ sort: 'word', x: bar.x + 6, y: y + 4, anchor: 'start', text });
    else writeBeside('word', at(to_ms), y, text);
    seen.push(words.seen(words.delay, from_ms, text));
  }

  /** A mark and, once its moment has come, the word beside it. */
  function mark(sort: Sort, at_ms: number, y: number, label: string, word: string): void {
    const has_come = at_ms <= time_ms;
    marks.push({ sort: has_come ? sort : 'planned', x: at(at_ms), y });
    if (!has_come) return;
    writeBeside(sort, at(at_ms), y, word);
    seen.push(words.seen(label, at_ms, word));
  }

  /** To the right of `at_x`, or where there is no room to the left of it, or as far to the right as can be. */
  function writeBeside(sort: Text['sort'], at_x: number, y: number, text: string): void {
    const room = gap + text.length * letter;
    const word = { sort, y: y + 4, text };
    if (at_x + room <= width) texts.push({ ...word, x: at_x + gap, anchor: 'start' });
    else texts.push({ ...word, x: at_x - room >= words_from ? at_x - gap : width, anchor: 'end' });
  }

  /** From a moment to another, as far as the reader has come. */
  function stretch(
    sort: Band['sort'],
    from_ms: number,
    y: number,
    height: number,
    to_ms = time_ms,
  ): void {
    const x = at(from_ms);
    const width = at(Math.min(to_ms, time_ms)) - x;
    if (time_ms > from_ms) bands.push({ sort, x, y, width, height });
  }

  function writeAxis(): readonly number[] {
    const room = x(60_000) - x(0);
    const step_min = tick_steps_min.find((step) => step * room >= tick_room) ?? 60;
    const moments: number[] = [];
    for (let ms = 0; ms <= end_ms; ms += step_min * 60_000) moments.push(ms);
    for (const ms of moments) {
      const text = words.tick(ms);
      // At the end there may be no room for it.
      if (x(ms) + (text.length * axis_letter) / 2 > width) continue;
      texts.push({
        sort: 'axis',
        x: at(ms),
        y: axis_y + 18,
        anchor: ms === 0 ? 'start' : 'middle',
        text,
      });
    }
    return moments.map(at);
  }
}
