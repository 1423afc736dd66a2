/** What a chart is made of, ready to be drawn; a name says which part it is, for its look. */
export interface Shape<Name extends string> {
  readonly name: Name;
  /** Path data. */
  readonly d: string;
}

export interface Text {
  readonly name: 'title' | 'axis' | 'word' | 'missing';
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}
