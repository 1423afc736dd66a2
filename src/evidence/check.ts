/** What must hold between prose, claims, sources and releases. Pure: it is given the files' texts. */
import { citedClaims, claimEvidence, releaseClaims } from './citations.ts';

export interface Fault {
  /** Path from the project's root. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** Texts by path from the project's root, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

/** Every fault, in the order of the files; none where all evidence is in place. */
export function check(files: Files): Fault[] {
  const claims = idsIn(files, 'content/claims/');
  const sources = idsIn(files, 'content/sources/');
  const used = new Set<string>();
  const faults: Fault[] = [];

  for (const [file, text] of files) {
    const report = (line: number, message: string) => faults.push({ file, line, message });

    for (const { id, line } of claimsNamedIn(file, text)) {
      if (id === '') report(line, '<Claim> needs a plain id="…", so that it can be checked');
      else if (!claims.has(id)) report(line, `no claim "${id}" in content/claims`);
    }

    if (file.startsWith('content/claims/')) {
      const evidence = claimEvidence(text);
      for (const { id, line } of evidence.sources) {
        used.add(id);
        if (!sources.has(id)) report(line, `no source "${id}" in content/sources`);
      }
      const hasSources = evidence.sources.length > 0;
      if (!hasSources && !evidence.none_found)
        report(evidence.line, 'neither sources nor none_found');
      if (hasSources && evidence.none_found) report(evidence.line, 'both sources and none_found');
    }
  }

  for (const [id, file] of sources) {
    if (!used.has(id)) faults.push({ file, line: 1, message: `no claim uses the source "${id}"` });
  }
  return faults;
}

/** As compilers print them, so that editors can jump there. */
export function printFault({ file, line, message }: Fault): string {
  return `${file}:${line}: ${message}`;
}

function claimsNamedIn(file: string, text: string) {
  if (file.endsWith('.mdx') || file.endsWith('.astro')) return citedClaims(text);
  return file === 'content/releases/releases.json' ? releaseClaims(text) : [];
}

function idsIn(files: Files, folder: string): Map<string, string> {
  const paths = [...files.keys()].filter((file) => file.startsWith(folder));
  return new Map(paths.map((file) => [file.replace(/^.*\/|\.yaml$/g, ''), file]));
}
