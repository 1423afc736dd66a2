/** A built site as files: which addresses it names, and which of them lead nowhere. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseModule } from 'es-module-lexer';
import { htmlToHast } from 'satteri';

export interface Site {
  /** Folder of the built site. */
  readonly dist: string;
  /** Where it is published, such as `https://silent-push.example/some/sub/`. */
  readonly url: string;
}

interface Node {
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
}

/** An address as it is written, and the file that writes it. */
interface Named {
  readonly file: string;
  readonly address: string;
}

/** Attributes that hold one address. */
const holders = /^(href|src|action|poster|(component|renderer|before-?hydration)-?url)$/i;
const pictured = /^(og:(image|url)|twitter:image)$/;

/** Every address that some file names and that leads to nothing: no file, or no such place on the page. */
export function deadAddresses(site: Site): string[] {
  const files = globSync('**/*.*', { cwd: site.dist }).sort();
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(site, file)]),
  );
  const named = files.flatMap((file) => [...(pages.get(file)?.named ?? addressesIn(site, file))]);
  if (named.length === 0) throw new Error(`${site.dist} names no address`);
  return named
    .filter(({ file, address }) => {
      const to = URL.parse(address, new URL(file.replace(/(^|\/)index\.html$/, '$1'), site.url));
      if (!to) return true;
      if (to.origin !== new URL(site.url).origin) return false;
      if (!to.href.startsWith(site.url)) return true;
      const path = decodeURIComponent(new URL(to.pathname, site.url).href.slice(site.url.length));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const place = decodeURIComponent(to.hash.slice(1));
      const isThere = existsSync(join(site.dist, target));
      return !isThere || (place !== '' && pages.get(target)?.ids.includes(place) !== true);
    })
    .map(({ file, address }) => `${file}: ${address}`);
}

/** The ids of one page, in its order. */
export function idsOf(site: Site, file: string): readonly string[] {
  return readPage(site, file).ids;
}

function readPage(site: Site, file: string) {
  const [ids, addresses]: [string[], string[]] = [[], []];
  const visit = (node: Node) => {
    const { tagName, properties = {}, children = [] } = node;
    if (properties.id !== undefined) ids.push(String(properties.id));
    for (const [name, value] of Object.entries(properties)) {
      if (holders.test(name)) addresses.push(String(value));
      if (/^srcset$/i.test(name)) {
        const sources = String(value).split(/,\s*/);
        addresses.push(...sources.map((source) => source.trim().split(/\s/)[0] ?? ''));
      }
    }
    if (tagName === 'meta' && pictured.test(String(properties.property ?? properties.name))) {
      addresses.push(String(properties.content));
    }
    // What search engines are told names the site's addresses in full.
    if (tagName === 'script') {
      addresses.push(...children.flatMap(({ value }) => ownAddresses(site, value ?? '')));
    }
    children.forEach(visit);
  };
  visit(htmlToHast(read(site, file)) as Node);
  return { ids, named: addresses.map((address) => ({ file, address })) };
}

/** Of files that are no page: the feed, the site map, style sheets, scripts. */
function addressesIn(site: Site, file: string): Named[] {
  const found = () => {
    if (/\.(xml|json|txt|webmanifest)$/.test(file)) return ownAddresses(site, read(site, file));
    if (file.endsWith('.css')) return all(read(site, file), /url\(["']?([^"')]+)/g);
    if (!/^_astro\/.*\.js$/.test(file)) return [];
    const code = read(site, file);
    const [imports] = parseModule(code);
    const workers = all(code, /new URL\(\s*["'`]([^"'`$]+)["'`]\s*,\s*import\.meta\.url/g);
    return [...imports.flatMap(({ n: name }) => (name === undefined ? [] : [name])), ...workers];
  };
  return found().map((address) => ({ file, address }));
}

/** Addresses of the site itself in a text, written in full. */
function ownAddresses({ url }: Site, text: string): string[] {
  const { origin } = new URL(url);
  const full = all(text, /(https?:\/\/[^\s"'<>\\)]+)/g).map((one) => one.replaceAll('&amp;', '&'));
  return full.filter((address) => address.startsWith(origin));
}

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, group]) => group ?? '');
const read = ({ dist }: Site, file: string) => readFileSync(join(dist, file), 'utf8');
