import TinyQueue from 'tinyqueue';

export interface Due<Task> {
  readonly at_ms: number;
  readonly task: Task;
}

interface Scheduled<Task> extends Due<Task> {
  readonly order: number;
}

/**
 * What is still to happen, earliest first; at the same millisecond, in the order
 * in which it was scheduled. What is known from the start comes before that, and
 * stays out of the heap, which is therefore small.
 */
export class EventQueue<Task> {
  readonly #heap = new TinyQueue<Scheduled<Task>>(
    [],
    (a, b) => a.at_ms - b.at_ms || a.order - b.order,
  );
  readonly #script: readonly Due<Task>[];
  #scripted = 0;
  #scheduled = 0;

  /** @param script what is known from the start, in order of its time */
  constructor(script: readonly Due<Task>[] = []) {
    this.#script = script;
  }

  push(at_ms: number, task: Task): void {
    this.#heap.push({ at_ms, order: this.#scheduled++, task });
  }

  /** The next task, or undefined where none is due at or before `until_ms`. */
  popUntil(until_ms: number): Due<Task> | undefined {
    const next = this.#heap.peek();
    const planned = this.#script[this.#scripted];
    if (planned && (!next || planned.at_ms <= next.at_ms)) {
      if (planned.at_ms > until_ms) return undefined;
      this.#scripted += 1;
      return planned;
    }
    if (!next || next.at_ms > until_ms) return undefined;
    return this.#heap.pop();
  }
}
