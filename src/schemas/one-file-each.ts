import { glob } from 'astro/loaders';

/** Loads a folder of content/. File names are ids, as they are: no slug is made of them. */
export const oneFileEach = (folder: string) =>
  glob({
    base: `./content/${folder}`,
    pattern: '**/*.{yaml,mdx}',
    generateId: ({ entry }) => entry.replace(/^.*\/|\.\w+$/g, ''),
  });
