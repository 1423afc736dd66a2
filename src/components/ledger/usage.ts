/** Where each claim is put to use, computed from what the site is made of: nobody keeps a list. */
import { citationsIn, figuresIn, markId, type FigureTag } from '../numbering.ts';

/** One place that rests on a claim. */
export interface Use {
  readonly as: 'page' | 'figure' | 'number' | 'release' | 'correction';
  /** Title of the page or the figure; name of the number or the release; day of the correction. */
  readonly name: string;
  /** Within the site, not yet under its base path; null where nothing shows it. */
  readonly href: string | null;
}

/** What can rest on a claim. */
export interface Site {
  /** Texts in which `<Claim id="…">` and figures are written. */
  readonly pages: readonly {
    readonly path: string;
    readonly title: string;
    readonly source: string;
  }[];
  /** The claims behind what a figure shows. */
  claimsOf(figure: FigureTag): readonly string[];
  /** The simulator's numbers by name. `claim` may be a word that is no claim's id. */
  readonly numbers: Readonly<Record<string, { readonly claim: string }>>;
  readonly releases: readonly { readonly name: string; readonly claims: readonly string[] }[];
  readonly corrections: readonly {
    readonly id: string;
    readonly date: string;
    readonly claims: readonly string[];
  }[];
}

/** The uses of every claim that has any, by its id: pages first, then their figures. */
export function usage({ pages, claimsOf, numbers, releases, corrections }: Site) {
  const uses = new Map<string, Use[]>();
  const add = (claim: string, use: Use) => uses.set(claim, [...(uses.get(claim) ?? []), use]);

  for (const { path, title, source } of pages) {
    for (const claim of citationsIn(source).keys()) {
      add(claim, { as: 'page', name: title, href: `${path}#${markId(claim, 1)}` });
    }
  }
  for (const { path, source } of pages) {
    for (const figure of figuresIn(source)) {
      const use = {
        as: 'figure',
        name: figure.attributes.title!,
        href: `${path}#${figure.id}`,
      } as const;
      for (const claim of new Set(claimsOf(figure))) add(claim, use);
    }
  }
  for (const [name, { claim }] of Object.entries(numbers)) {
    add(claim, { as: 'number', name, href: `/assumptions/#${name}` });
  }
  for (const { name, claims } of releases) {
    for (const claim of claims) add(claim, { as: 'release', name, href: null });
  }
  for (const { id, date, claims } of corrections) {
    for (const claim of claims)
      add(claim, { as: 'correction', name: date, href: `/corrections/#${id}` });
  }
  return uses;
}
