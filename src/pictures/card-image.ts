/** A card as a picture file. */
import Card from './Card.svelte';
import { drawn } from './drawn.ts';
import { panelOf } from './panel.ts';
import { rulesIn, styled } from './plain/cascade.ts';
import { elementIn, printed } from './plain/element.ts';
import { pngOf } from './png.ts';
import type { Scene } from './scenes.ts';
import { styleSheets } from './style-sheets.ts';

const rules = rulesIn(styleSheets);

/** SVG that needs no style sheet. */
export function cardOf(title: string, scenes: readonly Scene[]): string {
  const panels = scenes.map((scene) => panelOf(scene, scenes.length === 1));
  const { markup } = drawn(Card, { title, panels });
  const { name, attributes, children } = styled(elementIn(markup), rules);
  return printed({
    name,
    attributes: { xmlns: 'http://www.w3.org/2000/svg', ...attributes },
    children,
  });
}

/** PNG, the same bytes from the same scenes. */
export function cardImage(title: string, scenes: readonly Scene[]): Uint8Array<ArrayBuffer> {
  return pngOf(cardOf(title, scenes));
}
