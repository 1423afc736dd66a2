/** All that happened at the last moment at or before `time_ms`, in order; nothing before the first. */
export function latest<T extends { readonly at_ms: number }>(
  happened: readonly T[],
  time_ms: number,
): readonly T[] {
  const last = happened.findLastIndex(({ at_ms }) => at_ms <= time_ms);
  if (last < 0) return [];
  const { at_ms } = happened[last]!;
  return happened.slice(
    happened.findIndex((one) => one.at_ms === at_ms),
    last + 1,
  );
}
