/** Which of its assumptions a run depends on: found by watching which it reads. */
export function readBy<Assumptions extends object>(
  assumptions: Assumptions,
  run: (watched: Assumptions) => void,
): ReadonlySet<PropertyKey> {
  const read = new Set<PropertyKey>();
  const watched = new Proxy(assumptions, {
    get(target, name, receiver) {
      read.add(name);
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
  run(watched);
  return read;
}
