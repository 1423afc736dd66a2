/** Where the parts that a push passes stand in the drawing, in its own units; the push runs from top to bottom. */
export const SIZE = { width: 340, height: 436 };

/** The device's outline. */
export const DEVICE = { x: 1, y: 86, width: 338, height: 349 };

export interface Station {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LEFT = { x: 16, width: 178 };
const RIGHT = { x: 224, width: 100 };

export const stations = {
  push: { ...LEFT, y: 8, height: 40 },
  records: { x: 206, width: 134, y: 8, height: 40 },
  apsd: { ...LEFT, y: 118, height: 66 },
  core: { ...LEFT, y: 220, height: 88 },
  cloudd: { ...RIGHT, y: 220, height: 88 },
  app: { x: 16, width: 308, y: 350, height: 66 },
} as const satisfies Record<string, Station>;

export function middle({ x, width }: Station): number {
  return x + width / 2;
}

const HEAD = 5;

/** Arrows: down the doors, then from the app to the records and back. */
export const arrows = [
  down(stations.push, stations.apsd),
  down(stations.apsd, stations.core),
  down(stations.core, stations.app),
  both(stations.cloudd, stations.app),
  both(stations.records, stations.cloudd),
];

function down(from: Station, to: Station): string {
  const x = middle(from);
  return `M${x} ${from.y + from.height + 3}V${to.y - 3}${head(x, to.y - 3, -HEAD)}`;
}

function both(from: Station, to: Station): string {
  const x = middle(from.width < to.width ? from : to);
  const [top, bottom] = [from.y + from.height + 3, to.y - 3];
  return `M${x} ${top}V${bottom}${head(x, bottom, -HEAD)}${head(x, top, HEAD)}`;
}

function head(x: number, y: number, back: number): string {
  return `M${x - HEAD} ${y + back}L${x} ${y}L${x + HEAD} ${y + back}`;
}
