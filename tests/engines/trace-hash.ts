/** What every engine runs: the text of a scenario in, the SHA-256 of its trace's text out. */
import { parseScenarioText } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';

/** In hexadecimal; for a scenario that fails to run, what it says instead. */
export function traceHashes(scenarios: readonly string[]): Promise<readonly string[]> {
  return Promise.all(scenarios.map((text) => traceHash(text).catch(String)));
}

async function traceHash(text: string): Promise<string> {
  const parsed = parseScenarioText(text);
  if (!parsed.ok) throw new RangeError(parsed.faults.join('\n'));
  const trace = new TextEncoder().encode(JSON.stringify(simulate(parsed.scenario)));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', trace));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
