/** The link of one widget: read once, shown at every moment, written where the reader rests. */
import { addressBar } from './address-bar.ts';
import { parse, print, without, type Codec, type ReadLink } from './codec.ts';

export interface WidgetLink<S> {
  /** What the page's address holds for the widget. */
  read(): ReadLink<S>;
  /**
   * The address of this page with `state` and the reader's own parameters, without
   * those of the page's other widgets. A model is named where the state is one of a run.
   */
  href(state: S, model?: string): string;
  /** Puts `state` into the page's address, beside what the other widgets have there. */
  write(state: S, model?: string): void;
}

/** Of the widget whose root has this `id`; for the browser only. */
export function widgetLink<S extends object>(id: string, codec: Codec<S>): WidgetLink<S> {
  return {
    read: () => parse(addressBar.readSearch(), id, codec),
    href: (state, model) => addressBar.linkTo(print(state, id, codec, ownSearch(), model), id),
    write: (state, model) =>
      addressBar.writeSearch(id, (search) => print(state, id, codec, search, model)),
  };
}

function ownSearch(): string {
  const widgets = [...document.querySelectorAll('[data-widget]')].map((widget) => widget.id);
  return without(addressBar.readSearch(), widgets);
}
