/** A module on a page of its own, for engines to load. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves on the loopback address, on a free port; the page keeps the exports as `globalThis[name]`. */
export async function serveModule(code: string, name: string): Promise<Served> {
  const page = `<!doctype html><title>${name}</title><script type="module">
    import * as exported from './module.js';
    globalThis[${JSON.stringify(name)}] = exported;
  </script>`;
  const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
    '/': ['text/html; charset=utf-8', page],
    '/module.js': ['text/javascript; charset=utf-8', code],
  };
  const server = createServer((request, response) => {
    const [type, text] = files[request.url ?? ''] ?? [];
    if (text === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
