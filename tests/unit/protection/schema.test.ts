/** The published JSON Schema of the protection world’s scenarios. */
import { GET } from '../../../src/pages/schema/protection-scenario-v1.json.ts';
import { completeScenario } from '../../../src/sim/protection/complete.ts';
import { scenarioJsonSchema } from '../../../src/sim/protection/json-schema.ts';
import { example } from '../../../src/sim/protection/json-schema-words.ts';
import { parseScenario } from '../../../src/sim/protection/scenario.ts';
import * as requirements from '../../../src/widgets/requirements/choices.ts';
import * as theft from '../../../src/widgets/theft/choices.ts';
import { protectionInput } from '../../support/arbitrary-protection.ts';
import { bad, beyond, good } from '../../support/protection-scenarios.ts';
import { testPublished } from '../../support/published-schema.ts';
import { apples } from '../../support/scenarios.ts';

const { version, duration_ms, phone, places, start } = good;

testPublished({
  schema: scenarioJsonSchema(),
  parse: parseScenario,
  good,
  taken: [
    ['its own example', example],
    ['the smallest scenario', { version, duration_ms, phone, places, start }],
    ['what the validator’s tests take', good],
    ['a scenario with every default', completeScenario({ duration_ms, phone, places, start })],
    ['the theft of the figure', theft.theftWith(theft.defaults, 'always')],
    ['its owner’s own try', theft.ownersWith({ ...theft.defaults, owner: true }, 'away')],
    [
      'what the requirements are told from',
      requirements.scenarioOf(requirements.defaults, 'thief'),
    ],
    ['a scenario that names its schema', { $schema: 'protection-scenario-v1.json', ...good }],
    ['a title of the greatest length', { ...good, title: apples(200) }],
  ],
  bad,
  beyond,
  any: protectionInput,
  parts: ['phone', 'place', 'deed', 'assumptions'],
  keys_min: 40,
  answer: GET,
});
