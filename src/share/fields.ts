/** The kinds of value that a link can carry. */

/** Text to value and back: `parse(print(value))` gives the value again. */
export interface Format<T> {
  /** Undefined where the text is not exactly what `print` gives for some value. */
  parse(text: string): T | undefined;
  print(value: T): string;
}

export interface Field<T> extends Format<T> {
  /** Left out of links. */
  readonly fallback: T;
}

/** One of a few words. */
export function oneOf<const T extends string>(
  values: readonly T[],
  fallback: NoInfer<T>,
): Field<T> {
  return {
    fallback,
    parse: (text) => values.find((value) => value === text),
    print: (value) => value,
  };
}

/** A whole number from `min` to `max`, written in digits and in no second way. */
export function integer(min: number, max: number, fallback: number): Field<number> {
  return {
    fallback,
    parse: (text) => {
      const value = Number(text);
      const fits = Number.isSafeInteger(value) && value >= min && value <= max;
      return fits && String(value) === text ? value : undefined;
    },
    print: String,
  };
}

/** Any text that is not empty, of up to `length_max` characters; left out where it is empty. */
export function text(length_max: number): Field<string> {
  // Half a character has no place in an address: no link could give it again.
  const fits = (value: string) =>
    value !== '' && value.length <= length_max && !/\p{Cs}/u.test(value);
  return {
    fallback: '',
    parse: (value) => (fits(value) ? value : undefined),
    print: (value) => value,
  };
}

/**
 * Up to `count_max` items, separated by commas. The items may be words
 * (`oneOf`), or records whose form the widget gives: `21400.iphone.open-app`.
 * One that cannot be read makes the list unreadable: half a list would be
 * another story. No item may print as empty text.
 */
export function listOf<T>(
  item: Format<T>,
  count_max: number,
  fallback: readonly T[] = [],
): Field<readonly T[]> {
  return {
    fallback,
    parse: (text) => {
      const texts = text === '' ? [] : text.split(',');
      if (texts.length > count_max) return undefined;
      const items: T[] = [];
      for (const escaped of texts) {
        const value = escaped === '' ? undefined : item.parse(unescapeItem(escaped));
        if (value === undefined) return undefined;
        items.push(value);
      }
      return items;
    },
    print: (items) => items.map((value) => escapeItem(item.print(value))).join(','),
  };
}

function escapeItem(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function unescapeItem(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%25', '%');
}
