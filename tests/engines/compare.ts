/** Where the hashes of an engine are not Node's. */

const SHOWN_MAX = 3;

/** A line for each scenario, and the scenario itself, ready for the command line; '' where all agree. */
export function differences(
  engine: string,
  scenarios: readonly string[],
  expected: readonly string[],
  actual: readonly string[],
): string {
  const differing = scenarios.flatMap((text, index) =>
    actual[index] === expected[index]
      ? []
      : [`scenario ${index}: ${engine} gives ${actual[index]}, Node ${expected[index]}\n${text}`],
  );
  const more = differing.length - SHOWN_MAX;
  return [...differing.slice(0, SHOWN_MAX), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
