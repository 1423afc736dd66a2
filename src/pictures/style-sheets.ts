/** What the drawings look like in the pages: the same style sheets, read while the site is built. */
import { compile } from 'svelte/compiler';
import { cssHash } from '../styles/css-hash.ts';
import tokens from '../styles/tokens.css?raw';
import widget from '../styles/widget.css?raw';

const sources = import.meta.glob<string>(
  ['./*.svelte', '../widgets/pipeline/{path,sequence}/*.svelte', '../widgets/theft/Picture.svelte'],
  { query: '?raw', import: 'default', eager: true },
);

/** A component's own styles, for the classes that its elements have wherever it is rendered. */
function stylesOf(source: string): string {
  return compile(source, { generate: 'server', cssHash }).css?.code ?? '';
}

export const styleSheets: readonly string[] = [
  tokens,
  widget,
  ...Object.values(sources).map(stylesOf),
];
