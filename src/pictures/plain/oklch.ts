/** Colours as the style sheets write them, in the sRGB that every program knows. */

/** Linear light, 0 to 1; outside of that where sRGB has no such colour. */
export type Rgb = readonly [red: number, green: number, blue: number];
export type Matrix = readonly [Rgb, Rgb, Rgb];

export const times = (m: Matrix, [x, y, z]: Rgb): Rgb => [
  m[0][0] * x + m[0][1] * y + m[0][2] * z,
  m[1][0] * x + m[1][1] * y + m[1][2] * z,
  m[2][0] * x + m[2][1] * y + m[2][2] * z,
];
export const each = ([x, y, z]: Rgb, f: (v: number) => number): Rgb => [f(x), f(y), f(z)];
export const clamp = (colour: Rgb): Rgb => each(colour, (v) => Math.min(1, Math.max(0, v)));

/** @param hue in degrees */
export function oklch(lightness: number, chroma: number, hue: number): Rgb {
  const angle = (hue * Math.PI) / 180;
  const lab: Rgb = [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const cones = times(
    [
      [1, 0.3963377774, 0.2158037573],
      [1, -0.1055613458, -0.0638541728],
      [1, -0.0894841775, -1.291485548],
    ],
    lab,
  );
  return times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    each(cones, (v) => v ** 3),
  );
}

/** “#1a2b3c” */
export function hex(colour: Rgb): string {
  const encoded = each(clamp(colour), (v) =>
    v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055,
  );
  return `#${encoded
    .map((v) =>
      Math.round(v * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
