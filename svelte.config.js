import { vitePreprocess } from '@astrojs/svelte';
import { cssHash } from './src/styles/css-hash.ts';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { cssHash },
};
