/**
 * A query string as a row of pieces, so that what belongs to others goes back
 * exactly as it was written.
 */

/** One piece between two ampersands. */
export interface Parameter {
  /** As it stands in the address. */
  readonly raw: string;
  readonly name: string;
  /** Undefined where the percent escapes cannot be decoded. */
  readonly value: string | undefined;
}

/** Reads a query string, with or without its question mark. Never throws. */
export function splitQuery(search: string): readonly Parameter[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((raw) => raw !== '')
    .map((raw) => {
      const equals = raw.indexOf('=');
      const name = equals < 0 ? raw : raw.slice(0, equals);
      return {
        raw,
        name: decode(name) ?? name,
        value: equals < 0 ? '' : decode(raw.slice(equals + 1)),
      };
    });
}

/** Joins raw pieces; an empty string where there are none. */
export function joinQuery(pieces: readonly string[]): string {
  return pieces.length === 0 ? '' : `?${pieces.join('&')}`;
}

/** One piece, escaped only where an address needs it, so that links stay readable. */
export function queryPiece(name: string, value: string): string {
  return `${encode(name)}=${encode(value)}`;
}

function encode(text: string): string {
  // Half a surrogate pair has no place in an address, and encodeURIComponent throws on it.
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(/%2C/g, ',').replace(/%3A/g, ':');
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
