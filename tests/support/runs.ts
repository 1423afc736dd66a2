/** How many scenarios each property tries: `PROPERTY_RUNS`, which `npm run test:long` sets to 10 000. */
export const runs = Number(process.env.PROPERTY_RUNS ?? 300);

/** Time for that many, in ms; far more than they take alone, for other suites may run beside them. */
export const runs_timeout_ms = 20_000 + runs * 60;
