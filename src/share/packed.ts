/**
 * A longer text in a link: deflated (RFC 1951), then base64url without padding.
 * The platform's own compression does it, in browsers and in Node alike.
 */

/** A link may be cut where it is pasted: more than this is not put into one. */
export const packed_length_max = 6_000;

const form = /^[0-9A-Za-z_-]+$/;

export async function pack(text: string): Promise<string> {
  const bytes = await read(stream(text).pipeThrough(new CompressionStream('deflate-raw')));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The text that `pack` was given; undefined where there is none, or where it would
 * be longer than `bytes_max`: a few bytes can unfold to very many.
 */
export async function unpack(packed: string, bytes_max: number): Promise<string | undefined> {
  if (packed.length > packed_length_max || !form.test(packed)) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const inflated = stream(bytes).pipeThrough(new DecompressionStream('deflate-raw'));
    const text = await read(inflated, bytes_max);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
  } catch {
    return undefined; // not base64, not deflated, too long, or no text
  }
}

function stream(
  content: string | Uint8Array<ArrayBuffer>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([content]).stream();
}

/** @throws RangeError as soon as there are more than `bytes_max`. */
async function read(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  bytes_max = Infinity,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (const reader = bytes.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    length += value.length;
    if (length > bytes_max) {
      await reader.cancel();
      throw new RangeError(`more than ${bytes_max} bytes`);
    }
    chunks.push(value);
  }
}
