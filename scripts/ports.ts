/**
 * Where the built site is served to whom. All below 32 768: higher ports are lent to any connection that is opened,
 * and where one is taken Astro serves on the next, while who waits for it waits in vain.
 */
export const ports = {
  browser_tests: 14_210,
  sub_path_tests: 14_211,
  engine_tests: 14_212,
  /** Pictures and benchmarks, one at a time. */
  scripts: 14_213,
} as const;
