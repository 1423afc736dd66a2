/** All that the simulator takes from its host: browsers and Node have it, and it is exact. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
