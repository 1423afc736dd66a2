/** The built site as a host serves it that reads `_headers` and compresses text. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

/** What `_headers` says: addresses at the start of a line, their headers indented below. */
export function readRules(text: string): readonly Rule[] {
  return text
    .split(/\n(?=\/)/)
    .map((block) => block.trimEnd().split('\n'))
    .map(([path = '', ...lines]) => ({
      path,
      headers: lines.map((line) => {
        const [name = '', value = ''] = line.trim().split(/:\s(.*)/);
        return [name, value] as const;
      }),
    }));
}

/** The headers of one address: those of every rule that fits; where two name the same header, both values. */
export function headersFor(rules: readonly Rule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    const fits = rule.path.endsWith('*')
      ? path.startsWith(rule.path.slice(0, -1))
      : path === rule.path;
    if (!fits) continue;
    for (const [name, value] of rule.headers) {
      const earlier = headers.get(name);
      headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return headers;
}

/** Serves `dist` on the loopback address until it is closed. */
export async function host(dist: string) {
  const rules = readRules(readFileSync(join(dist, '_headers'), 'utf8'));
  const server = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = join(dist, normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const isThere = extname(wanted) !== '' && existsSync(wanted);
    const file = isThere ? wanted : join(dist, '404.html');
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    const body = readFileSync(file);
    const compresses = /text|json|xml|javascript/.test(type);
    if (compresses) response.setHeader('Content-Encoding', 'gzip');
    response.writeHead(isThere ? 200 : 404).end(compresses ? gzipSync(body) : body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
