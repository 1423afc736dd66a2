import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packed_length_max, unpack } from '../../../src/share/packed.ts';

const ENOUGH = 100_000;

/** Bytes as they stand in a link, whatever they hold. */
async function packedBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return Buffer.from(await new Response(deflated).arrayBuffer()).toString('base64url');
}

describe('a packed text', () => {
  it('comes back as it was, whatever it says', async () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.constantFrom('', '\uFEFFmarked', 'é'.repeat(300), '\u0000'),
      fc.json(),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await unpack(await pack(text), ENOUGH)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('needs no escape in a link', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await pack(text)).toMatch(/^[0-9A-Za-z_-]+$/);
      }),
      { numRuns: 50 },
    );
  });

  it('is shorter than a scenario', async () => {
    const text = JSON.stringify(Array.from({ length: 50 }, (_, at) => ({ at_ms: at, do: 'edit' })));
    expect((await pack(text)).length).toBeLessThan(text.length / 4);
  });
});

describe('what is no packed text gives undefined', () => {
  it.each([
    ['nothing', ''],
    ['other characters', 'a b'],
    ['padding', 'AwA='],
    ['the characters of plain base64', 'a+/b'],
    ['a length that base64 does not have', 'AAAAA'],
    ['bytes that are not deflated', 'aGVsbG8gd29ybGQ'],
  ])('%s', async (_, packed) => {
    expect(await unpack(packed, ENOUGH)).toBeUndefined();
  });

  it('a text that is cut off', async () => {
    const packed = await pack('a text of which the end is missing');
    expect(await unpack(packed.slice(0, -4), ENOUGH)).toBeUndefined();
  });

  it('bytes that are no UTF-8', async () => {
    expect(await unpack(await packedBytes(Uint8Array.of(0x61, 0xff)), ENOUGH)).toBeUndefined();
    expect(await unpack(await packedBytes(Uint8Array.of(0x61)), ENOUGH)).toBe('a');
  });

  it('more bytes than allowed, by one, and by very many', async () => {
    expect(await unpack(await pack('é'.repeat(50)), 100)).toBe('é'.repeat(50));
    expect(await unpack(await pack('é'.repeat(50)), 99)).toBeUndefined();
    const bomb = await pack('0'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(packed_length_max * 2);
    expect(await unpack(bomb.slice(0, packed_length_max), ENOUGH)).toBeUndefined();
    const within = await pack('0'.repeat(3_000_000));
    expect(within.length).toBeLessThanOrEqual(packed_length_max);
    expect(await unpack(within, ENOUGH)).toBeUndefined();
    expect(await unpack(within, 3_000_000)).toHaveLength(3_000_000);
  });

  it('more characters than a link may have', async () => {
    const [text] = fc.sample(fc.stringMatching(/^[a-z0-9]{12000}$/), { numRuns: 1, seed: 1 });
    const packed = await pack(text!);
    expect(packed.length).toBeGreaterThan(packed_length_max);
    expect(await unpack(packed, ENOUGH)).toBeUndefined();
  });

  it('anything at all, without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.base64String(), async (any, base64) => {
        for (const packed of [any, base64]) {
          expect(['string', 'undefined']).toContain(typeof (await unpack(packed, ENOUGH)));
        }
      }),
    );
  });
});
