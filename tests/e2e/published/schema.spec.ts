/** The scenario formats as engineers fetch them from the built site. */
import { expect, test } from '@playwright/test';
import { scenarioJsonSchema as protection } from '../../../src/sim/protection/json-schema.ts';
import { scenarioJsonSchema as sync } from '../../../src/sim/sync/json-schema.ts';

for (const [file, schemaOf] of [
  ['scenario-v1.json', sync],
  ['protection-scenario-v1.json', protection],
] as const) {
  test(`the JSON Schema ${file} is served as generated, and the simulator’s page leads to it`, async ({
    page,
    request,
  }) => {
    const response = await request.get(`/schema/${file}`);
    expect(response.headers()['content-type']).toContain('application/json');
    expect(await response.json()).toEqual(schemaOf());
    await page.goto('/simulator/');
    await expect(page.locator(`a[href$="/schema/${file}"]`)).toBeVisible();
  });
}
