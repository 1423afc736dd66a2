/** A component of a figure, drawn as it is in the pages. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';

export interface Drawing {
  /** SVG, as large as in the figure. */
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** @throws {Error} where the component does not draw an SVG and nothing else */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Svelte’s own type of a component has it
export function drawn<Given extends Record<string, any>>(
  of: Component<Given>,
  given: Given,
): Drawing {
  const { body } = render(of, { props: given });
  const markup = body.replace(/<!--.*?-->/gs, '').trim();
  const size = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(markup);
  if (!size) throw new Error(`no drawing of a known size: ${markup.slice(0, 80)}`);
  const [width, height] = size.slice(1).map(Number) as [number, number];
  // Within a card, one without a size would be as large as what is shown of it.
  return {
    markup: markup.replace('<svg', `<svg width="${width}" height="${height}"`),
    width,
    height,
  };
}
