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
  open(url: string, size?: Size): Promise<Page>;
}

/** Of what a page is seen in, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A function of one argument, run where the page is: only its text goes there. */
export type InPage<Argument, Result> = (argument: Argument) => Result;

export interface Page {
  /**
   * Runs a function in the page and waits for what it gives. It may use globals and its argument.
   * Argument and result travel as JSON.
   */
  evaluate<Argument, Result>(
    inPage: InPage<Argument, Result>,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  /** Runs a script in the page, whatever the page’s own policy says of scripts. */
  run(script: string): Promise<void>;
  /** Another address in the same browser, once it is loaded. */
  goto(url: string): Promise<void>;
  /** The element that a function finds in the page, to be used as a reader would. @throws if it finds none. */
  element<Argument>(inPage: InPage<Argument, Element | null>, argument: Argument): Promise<Control>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

export type Key = 'Enter' | 'End' | 'Home' | 'ArrowRight';

/** An element under the reader’s hands: the engine’s own pointer and keys, no events made by a script. */
export interface Control {
  click(): Promise<void>;
  /** Gives it the focus, then the key. */
  press(key: Key): Promise<void>;
  /** The option of a `<select>` that has this value. */
  choose(value: string): Promise<void>;
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
