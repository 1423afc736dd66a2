/** Something wrong in a file, and where. */
export interface Finding {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface Fault extends Finding {
  /** Path from the project's root. */
  readonly file: string;
}

/** As compilers print them, so that editors can jump there. */
export function printFault({ file, line, message }: Fault): string {
  return `${file}:${line}: ${message}`;
}

/** Orders faults as a reader meets them: by file, then by line. */
export function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
