/** The scenario format for engineers and their editors: /schema/scenario-v1.json. */
import { scenarioJsonSchema } from '../../sim/sync/json-schema.ts';

export function GET(): Response {
  const text = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}
