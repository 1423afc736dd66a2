/** The index, made by Pagefind: of built pages that ask for it by `data-pagefind-body`, and of records. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { inOrder } from './in-order.ts';
import type { SearchRecord } from './records.ts';

/** Of Pagefind’s output what src/widgets/search uses: no ready-made interface, and no worker. */
const used =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|pagefind\..*\.pf_meta|(index|fragment|filter)\/.*)$/;

/** In an article and in an answer what is no running text. */
const apart = ['.figure', '.verdict', '.kicker', '.byline', '.evidence', 'nav'].concat([
  '.claim-mark',
  '.claim-note',
]);

/**
 * Writes `pagefind/` into the built site; the same site gives the same bytes.
 * @param site folder of the built site
 * @throws {Error} where Pagefind reports one
 */
export async function writeIndex(site: string, records: readonly SearchRecord[]): Promise<void> {
  try {
    const made = await createIndex({ excludeSelectors: apart });
    const index = whole(made).index!;
    whole(await index.addDirectory({ path: site }));
    for (const { kind, url, title, content, note } of records) {
      const meta = { title, note };
      const filters = { kind: [kind] };
      whole(await index.addCustomRecord({ url, content, language: 'en', meta, filters }));
    }
    const { files } = whole(await index.getFiles());
    for (const { path, content } of inOrder(files).filter(({ path }) => used.test(path))) {
      const target = join(site, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  } finally {
    await close();
  }
}

function whole<Answer extends { errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
