/** One of the values that a reader can choose. */
export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}
