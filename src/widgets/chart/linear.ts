/** From numbers to places along a straight axis. d3's scale brings number formats and colours: 10 kB for one line. */
type Ends = readonly [from: number, to: number];

/** Takes `domain` onto `range`, which may run downwards; what lies outside goes on in a straight line. */
export function linear(domain: Ends, range: Ends): (value: number) => number {
  const [least, most] = domain;
  const [from, to] = range;
  return (value) => from + ((value - least) / (most - least)) * (to - from);
}
