/** What a test asks of a browser engine, whichever it is and however it is driven. */
import { once } from 'node:events';

export interface Engine {
  readonly name: string;
  /** The Debian packages that would have to be installed to run it; null where it is there. */
  missing(): string | null;
  /**
   * A new browser with nothing kept from before, and the page at `url` loaded, its modules too.
   * The caller closes it. @throws if a step takes too long; what was started has ended then.
   */
  open(url: string): Promise<Page>;
}

export interface Page {
  /**
   * Runs a function in the page and waits for what it gives. Only its text goes there: it may
   * use globals and its argument. Argument and result travel as JSON.
   */
  evaluate<Argument, Result>(
    inPage: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

/** How long a browser may take to start, and a page to load. */
export const LOAD_LIMIT_MS = 30_000;

/** What `promise` gives. @throws after `limit_ms`: for libraries that would wait for ever. */
export async function within<Value>(limit_ms: number, promise: Promise<Value>): Promise<Value> {
  const limit = AbortSignal.timeout(limit_ms);
  const late = once(limit, 'abort').then(() => {
    throw limit.reason;
  });
  return Promise.race([promise, late]);
}
