/**
 * What a mark or a term stands for is written once: a claim's evidence at the foot of the page, a term's meaning
 * on the glossary page. Both are found by the address that the link itself has.
 */
const pages = new Map<string, Promise<Document>>();

/** A copy of what `link` leads to, to be put into a line of text; undefined where it cannot be had. */
export async function explanation(link: HTMLAnchorElement): Promise<Node[] | undefined> {
  const id = link.hash.slice(1);
  const here = link.getAttribute('href')?.startsWith('#');
  const page = here ? document : await loaded(link.href.replace(/#.*/, ''));
  const parts = page?.getElementById(id)?.querySelectorAll('.term-name, .evidence-body');
  return parts && [...parts].map((part) => document.importNode(part, true));
}

/** Another page of this site, asked for once. */
async function loaded(address: string): Promise<Document | undefined> {
  const page = pages.get(address) ?? load(address);
  pages.set(address, page);
  return page.catch(() => undefined);
}

async function load(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
