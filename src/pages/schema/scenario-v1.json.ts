/** The scenario format for engineers and their editors: /schema/scenario-v1.json. */
import { scenarioJsonSchema } from '../../sim/sync/json-schema.ts';
import { published } from './_published.ts';

export const GET = () => published(scenarioJsonSchema());
