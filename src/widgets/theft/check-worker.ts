/** The worker that tries every order; for the browser only. */
export function checkWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
