/** Runs on every page: has the site kept for reading without a network (service-worker.ts). */
import { address } from '../address.ts';

/** Not known to TypeScript: https://wicg.github.io/savedata/ */
const { connection } = navigator as Navigator & { connection?: { saveData: boolean } };

// The copy is ten times a page: whoever asks for data to be saved pays by the megabyte. What is being written
// changes too often to be kept.
if (import.meta.env.PROD && !connection?.saveData) {
  // Last, so that it delays nothing of the page. Browsers refuse where they may store nothing, and lack it where
  // the connection is not secure: the site works without.
  addEventListener('load', () =>
    navigator.serviceWorker?.register(address('/sw.js')).catch(() => undefined),
  );
}
