/**
 * The text that the reader works on. A starting point takes its place only where
 * the former text can be brought back.
 */
export class Draft {
  text = $state('');
  /** Former texts, the latest last. */
  #former = $state.raw<readonly string[]>([]);

  constructor(text: string) {
    this.text = text;
  }

  get can_undo(): boolean {
    return this.#former.length > 0;
  }

  replace(text: string): void {
    this.#former = [...this.#former, this.text];
    this.text = text;
  }

  /** The former text; the present one goes to the far end, so that undoing comes round to it. */
  undo(): void {
    const text = this.#former.at(-1);
    if (text === undefined) return;
    this.#former = [this.text, ...this.#former.slice(0, -1)];
    this.text = text;
  }
}
