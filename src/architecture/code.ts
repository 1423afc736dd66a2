/** The TypeScript within a file of any kind, where imports can stand. */

const script = /<script\b[^>]*>(.*?)<\/script>/gs;
const frontmatter = /^---\n(.*?)\n---/s;
/** In MDX, prose and code share a file: an import begins a line, and here is never longer than one. */
const mdx_import = /^import .+;$/gm;

/** @param path its ending says what the file is */
export function codeIn(path: string, text: string): string {
  if (path.endsWith('.mdx')) return (text.match(mdx_import) ?? []).join('\n');
  if (path.endsWith('.ts')) return text;
  const scripts = [...text.matchAll(script)].map(([, code]) => code!);
  const head = path.endsWith('.astro') ? frontmatter.exec(text)?.[1] : undefined;
  return [head ?? '', ...scripts].join('\n;\n');
}
