/**
 * Pagefind writes the values of a filter in another order each time, and names files by their contents: the same site
 * would give other bytes. Here the values are put in order, and the files that follow are named anew.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A filter as Pagefind keeps it: its name, and of each value the pages that have it. */
type Filter = [name: string, values: [value: string, pages: number[]][]];

/** What Pagefind writes before the contents of each of its compressed files. */
const SIGNATURE = 'pagefind_dcd';

/** @throws {Error} where the files are not as this version of Pagefind writes them */
export function inOrder(files: readonly IndexFile[]): readonly IndexFile[] {
  const filters = files.filter(({ path }) => path.endsWith('.pf_filter'));
  const ordered = new Map(filters.map((file) => [file, named(file, sorted(file.content))]));
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta'));
  for (const meta of metas) {
    let content: Buffer = gunzipSync(meta.content);
    for (const filter of filters)
      content = renamed(content, hashIn(filter.path), hashIn(ordered.get(filter)!.path));
    ordered.set(meta, named(meta, gzipSync(content)));
  }
  const entry = files.find(({ path }) => path === 'pagefind-entry.json');
  if (!entry || metas.length === 0 || filters.length === 0)
    throw new Error('Pagefind’s files have other names');
  const content = metas.reduce<Buffer>(
    (text, meta) => renamed(text, hashIn(meta.path), hashIn(ordered.get(meta)!.path)),
    Buffer.from(entry.content),
  );
  ordered.set(entry, { path: entry.path, content });
  return files.map((file) => ordered.get(file) ?? file);
}

function sorted(compressed: Uint8Array): Uint8Array {
  const bytes = gunzipSync(compressed);
  const [name, values] = decode(bytes.subarray(SIGNATURE.length)) as Filter;
  values.sort(([a], [b]) => (a < b ? -1 : 1));
  return gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encode([name, values])]));
}

/** `en_69e24a9` in `filter/en_69e24a9.pf_filter`, `en_82e4475182` in `pagefind.en_82e4475182.pf_meta`. */
function hashIn(path: string): string {
  const [hash] = /[a-z]+_[0-9a-f]+(?=\.pf_)/.exec(path) ?? [];
  if (hash === undefined) throw new Error(`${path} is not named by a hash`);
  return hash;
}

/** The file under the name of its new contents, as long as the old one. */
function named({ path }: IndexFile, content: Uint8Array): IndexFile {
  const before = hashIn(path);
  const language = before.slice(0, before.indexOf('_') + 1);
  const hash = createHash('sha256').update(content).digest('hex');
  const after = (language + hash).slice(0, before.length);
  return { path: path.replace(before, after), content };
}

/** With the one mention of a name replaced by another of the same length. */
function renamed(bytes: Buffer, before: string, after: string): Buffer {
  const at = bytes.indexOf(before);
  if (at < 0) throw new Error(`no mention of ${before}`);
  const copy = Buffer.from(bytes);
  copy.write(after, at);
  return copy;
}
