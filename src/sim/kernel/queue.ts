import TinyQueue from 'tinyqueue';

interface Scheduled<Task> {
  readonly at_ms: number;
  readonly order: number;
  readonly task: Task;
}

/**
 * What is still to happen, earliest first; at the same millisecond, in the order
 * in which it was scheduled.
 */
export class EventQueue<Task> {
  readonly #heap = new TinyQueue<Scheduled<Task>>(
    [],
    (a, b) => a.at_ms - b.at_ms || a.order - b.order,
  );
  #scheduled = 0;

  push(at_ms: number, task: Task): void {
    this.#heap.push({ at_ms, order: this.#scheduled++, task });
  }

  /** The next task, or undefined where none is due at or before `until_ms`. */
  popUntil(until_ms: number): { readonly at_ms: number; readonly task: Task } | undefined {
    const next = this.#heap.peek();
    if (!next || next.at_ms > until_ms) return undefined;
    return this.#heap.pop();
  }
}
