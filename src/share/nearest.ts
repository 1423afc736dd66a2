/** Which of the site's addresses somebody meant who asked for one that it does not have. */

/** Nobody's address is longer by mistake. */
const length_max = 200;
/** Of 1: from here on two addresses look alike. */
const likeness_min = 0.5;

/**
 * The most similar of `paths`; undefined where none is similar.
 * @param asked path as it stands in the address, such as `/ios-26-5/`
 */
export function nearest(asked: string, paths: readonly string[]): string | undefined {
  const alike = paths.map((path) => ({ path, likeness: likeness(asked, path) }));
  const [best] = alike.toSorted((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= likeness_min ? best.path : undefined;
}

/** Share of the pairs of neighbouring letters that both have (Dice): 0 nothing, 1 all. */
function likeness(a: string, b: string): number {
  const [pairs_a, pairs_b] = [pairs(a), pairs(b)];
  const common = [...pairs_a].filter((pair) => pairs_b.has(pair)).length;
  return (2 * common) / Math.max(1, pairs_a.size + pairs_b.size);
}

function pairs(path: string): ReadonlySet<string> {
  const letters = path
    .slice(0, length_max)
    .toLowerCase()
    .replace(/\.html?$|[^a-z0-9]/g, '');
  return new Set(Array.from(letters.slice(1), (letter, index) => letters[index] + letter));
}
