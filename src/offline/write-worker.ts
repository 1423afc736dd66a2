/** Compiles the service worker, with the list of what it keeps, into one script at the top of the site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeExcerpts } from './excerpts.ts';
import { siteFiles } from './site-files.ts';

/** @param dist folder of the built site, complete but for what no page asks for */
export async function writeWorker(dist: string): Promise<void> {
  writeExcerpts(dist);
  const entry = fileURLToPath(new URL('service-worker.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      // Workbox leaves its messages for developers out.
      'process.env.NODE_ENV': '"production"',
      SITE_FILES: JSON.stringify(siteFiles(dist)),
    },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'worker', fileName: 'sw' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} gave no script`);
  writeFileSync(join(dist, 'sw.js'), output.output[0].code);
}
