/**
 * The page's address: the only user of `history` and `location`.
 *
 * Writing replaces the address and adds no history, so that Back leaves the
 * page, and waits a moment, because engines throttle it.
 */

export interface Timer {
  set(callback: () => void, delay_ms: number): number;
  clear(handle: number): void;
}

/** What the address bar needs of a window. */
export interface AddressWindow {
  readonly location: Pick<Location, 'href' | 'search'>;
  readonly history: Pick<History, 'state' | 'replaceState'>;
}

/** Makes a new query string of the current one. */
export type QueryChange = (search: string) => string;

const write_delay_ms = 300;

export class AddressBar {
  #window: () => AddressWindow;
  #timer: Timer;
  #pending = new Map<string, QueryChange>();
  #handle: number | undefined;

  /** The window is asked for late: the server has none. */
  constructor(page: () => AddressWindow, timer: Timer) {
    this.#window = page;
    this.#timer = timer;
  }

  /** The current query string, with its question mark, or empty. */
  readSearch(): string {
    return this.#window().location.search;
  }

  /** What stands after the `#`, as it is written; empty where there is none. */
  readHash(): string {
    return new URL(this.#window().location.href).hash.slice(1);
  }

  /** The absolute address of this page with another query string and, without its `#`, a hash. */
  linkTo(search: string, hash: string): string {
    const url = new URL(this.#window().location.href);
    url.search = search;
    url.hash = hash;
    return url.href;
  }

  /**
   * Writes the address 300 ms after the last call. Widgets of one page share it,
   * so each gives its own change, by its id, which becomes the hash. The change
   * should hold the moment at which it is given: by the time it is made, the
   * reader may have moved on.
   */
  writeSearch(id: string, change: QueryChange): void {
    this.#pending.delete(id);
    this.#pending.set(id, change);
    if (this.#handle !== undefined) this.#timer.clear(this.#handle);
    this.#handle = this.#timer.set(() => this.#write(), write_delay_ms);
  }

  #write(): void {
    const { location, history } = this.#window();
    const search = [...this.#pending.values()].reduce(
      (current, change) => change(current),
      location.search,
    );
    const id = [...this.#pending.keys()].at(-1) ?? '';
    this.#pending.clear();
    this.#handle = undefined;
    if (search === location.search) return;
    try {
      history.replaceState(history.state, '', this.linkTo(search, id));
    } catch {
      // Some engines throw when the address is written too often. The link field
      // holds the moment all the same, and the next pause writes it again.
    }
  }
}

/** The address bar of the page, shared by its widgets. */
export const addressBar = new AddressBar(() => window, {
  set: (callback, delay_ms) => window.setTimeout(callback, delay_ms),
  clear: (handle) => window.clearTimeout(handle),
});
