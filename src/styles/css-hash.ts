/** The class of a component's own styles. It stands on every element of every picture: short, it saves bytes. */
interface Given {
  readonly hash: (text: string) => string;
  readonly css: string;
}

/** Of the styles alone, so that whoever compiles the component again gets the same. */
export function cssHash({ hash, css }: Given): string {
  return `s-${hash(css).slice(0, 5)}`;
}
