/** For src/architecture, which shows the table to readers. */
export interface Row {
  readonly name: string;
  readonly files: string;
  readonly imports?: readonly string[];
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}
export const rows: readonly Row[];
