/** Which of the models' numbers each figure of the site depends on. */
import { scenarios, type ScenarioName } from '../../sim/scenarios/index.ts';
import type { NumberName } from '../../sim/numbers.ts';
import { assumedNumbers } from '../../sim/sync/assumptions.ts';
import { scenarioFrom } from '../../sim/sync/scenario.ts';
import { assumedByCells } from '../apps/outcomes.ts';
import { assumedByExplanations } from '../explanations/assumed.ts';
import { assumedByComparison } from '../compare/assumed.ts';
import { momentOf, type SituationName } from '../check/situations.ts';
import { assumedByBacklog } from '../backlog/assumed.ts';
import { assumedBySearch } from '../explore/assumed.ts';
import { assumedByAccounts } from '../witnesses/accounts.ts';
import { assumedBy } from './assumed.ts';
import { assumedByAnswers, assumedByRollout, assumedByTheft } from './assumed-protection.ts';

/** By the name of a figure's component; given the name of its scenario, where it has one. */
const numbers: Readonly<Record<string, (scenario?: string) => readonly NumberName[]>> = {
  Pipeline: (name) => assumedBy(scenarioFrom(scenarios[name as ScenarioName].scenario)),
  Compare: assumedByComparison,
  Situation: (name) => assumedBy(momentOf(name as SituationName).trace.scenario),
  Explore: assumedBySearch,
  Witnesses: assumedByAccounts,
  Explanations: assumedByExplanations,
  Apps: assumedByCells,
  Backlog: assumedByBacklog,
  Theft: assumedByTheft,
  Requirements: assumedByAnswers,
  Rollout: assumedByRollout,
  // Its scenario is the reader's own, and may set and need any of them.
  Workbench: () => assumedNumbers,
};

/** None for a figure that shows no run. */
export function numbersOf(component: string, scenario?: string): readonly NumberName[] {
  return numbers[component]?.(scenario) ?? [];
}
