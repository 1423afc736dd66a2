/** A drawing as a picture file. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

/** As the font calls itself. */
const FONT = 'Source Sans 3';

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['400Regular', '600SemiBold', '700Bold'].map((style) =>
  resolve(`@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
);

/** No other font is looked at, so that every machine draws the same. */
export const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT };

/** @param svg with its styles as attributes */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new Resvg(svg, { font }).render().asPng());
}
