/** The link of a figure: taken up once, shown at every moment, written where the reader rests. */
import { addressBar } from './address-bar.ts';
import { parse, print, unreadable, without } from './codec.ts';
import type { Codec, Notice, ReadLink } from './codec.ts';

/** What is needed of a player. */
interface Position {
  readonly duration_ms: number;
  seek(time_ms: number): void;
}

export interface FigureLink<S> {
  /** Has the link been taken up? Before that, the address holds what it says, and is left alone. */
  readonly ready: boolean;
  /** What in the link was not used as written. */
  readonly notices: readonly Notice[];
  /** Version of the model that the link was made with, where it says so. */
  readonly made_with: string | null;
  /**
   * The address of this page with the state of now and the reader's own parameters,
   * without those of the page's other figures; empty before the link has been taken up.
   */
  readonly href: string;
  /**
   * What the page's address holds for the figure.
   * @param fit drops what can be read and yet does not fit the rest, and says so
   */
  read(fit?: (read: ReadLink<S>) => ReadLink<S>): S;
  /**
   * Hands `show` what the page's address holds for the figure. Where that is what the figure shows anyway, as without
   * a link, nothing is handed on, so that nothing is worked out again.
   */
  take(show: (state: S) => void): void;
  /** Says that a value could be read and yet does not fit what is shown. */
  reject(parameter: keyof S & string, value: string): void;
  /** Goes to the link's position, `t` in simulated ms, which may lie beyond the end of today's run. */
  seek(player: Position, t: number): void;
  /** What the link holds is shown: the reader can act, and the address follows. */
  start(): void;
  /** Puts the state of now into the page's address, beside what the other figures have there. */
  write(): void;
}

/**
 * Of the figure whose root element has this `id`.
 * @param stateNow what a link to this moment holds
 * @param modelNow version of the model, where the state is one of a run
 */
export function figureLink<S extends object>(
  id: string,
  codec: Codec<S>,
  stateNow: () => S,
  modelNow?: () => string | undefined,
): FigureLink<S> {
  let ready = $state(false);
  let notices = $state.raw<readonly Notice[]>([]);
  let made_with = $state.raw<string | null>(null);

  const searchNow = (search: string) => print(stateNow(), id, codec, search, modelNow?.());
  const href = $derived(ready ? addressBar.linkTo(searchNow(ownSearch()), id) : '');

  function read(fit = (read: ReadLink<S>) => read): S {
    const read = fit(parse(addressBar.readSearch(), id, codec));
    notices = read.notices;
    made_with = read.model;
    return read.state;
  }
  const written = (state: S) => print(state, id, codec, '');

  function reject(parameter: string, value: string) {
    notices = [...notices, unreadable(`${id}.${parameter}`, value)];
  }

  return {
    get ready() {
      return ready;
    },
    get notices() {
      return notices;
    },
    get made_with() {
      return made_with;
    },
    get href() {
      return href;
    },
    read,
    take(show) {
      const state = read();
      if (written(state) !== written(stateNow())) show(state);
    },
    reject,
    seek(player, t) {
      if (t > player.duration_ms) reject('t', String(t));
      else if (t > 0) player.seek(t);
    },
    start() {
      ready = true;
      // The name and the caption belong to the figure around the island.
      document.getElementById(id)?.setAttribute('data-ready', '');
    },
    write() {
      if (!ready) return;
      const [state, model] = [stateNow(), modelNow?.()];
      addressBar.writeSearch(id, (search) => print(state, id, codec, search, model));
    },
  };
}

function ownSearch(): string {
  const widgets = [...document.querySelectorAll('[data-widget]')].map((widget) => widget.id);
  return without(addressBar.readSearch(), widgets);
}
