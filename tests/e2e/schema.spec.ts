/** The scenario format as engineers fetch it from the built site. */
import { expect, test } from '@playwright/test';
import { scenarioJsonSchema } from '../../src/sim/sync/json-schema.ts';

test('the JSON Schema of scenarios is served as generated', async ({ request }) => {
  const response = await request.get('/schema/scenario-v1.json');
  expect(response.headers()['content-type']).toContain('application/json');
  expect(await response.json()).toEqual(scenarioJsonSchema());
});
