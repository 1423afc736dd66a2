/** JSON laid out for reading: what fits on one line stands on one, but for several things in a list. */
const line_length_max = 118;

export function laidOut(value: unknown, indent = ''): string {
  const line = onOneLine(value);
  if (!isGroup(value)) return line;
  const several = Array.isArray(value) && value.filter(isGroup).length > 1;
  if (!several && indent.length + line.length <= line_length_max) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => laidOut(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${laidOut(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

/** A text without line breaks, such as a program prints into a link, laid out where it is JSON. */
export function readable(text: string): string {
  if (text.includes('\n')) return text;
  try {
    return laidOut(JSON.parse(text));
  } catch {
    return text;
  }
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (!isGroup(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
