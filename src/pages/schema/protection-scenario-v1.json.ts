/** The same for the world of Stolen Device Protection: /schema/protection-scenario-v1.json. */
import { scenarioJsonSchema } from '../../sim/protection/json-schema.ts';
import { published } from './_published.ts';

export const GET = () => published(scenarioJsonSchema());
