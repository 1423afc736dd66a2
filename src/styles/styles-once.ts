/**
 * Leaves the styles of Svelte components out of what is built for the browser. Every widget is drawn by the server
 * too, and that build has put its styles into the page already: a second copy, cut into other files, was a fifth of
 * an article’s CSS.
 */
import type { Plugin } from 'vite';

const svelte_style = /\.svelte\?.*\btype=style\b/;

export function stylesOnce(): Plugin {
  return {
    name: 'styles-once',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    load: {
      // Before Svelte's own plugin answers.
      order: 'pre',
      handler: (id) => (svelte_style.test(id) ? { code: '', moduleSideEffects: false } : null),
    },
  };
}
