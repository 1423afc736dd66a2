/** What the figures rest on that show runs of the simulator. */
import { numberDefinitions } from '../../sim/numbers.ts';
import { scenarios, type ScenarioName } from '../../sim/scenarios/index.ts';
import { mechanismGrounds } from '../../sim/sync/grounds.ts';
import { scenarioFrom } from '../../sim/sync/scenario.ts';
import { simulate } from '../../sim/sync/simulate.ts';
import { claims as comparison, defaults, runsOf } from '../compare/runs.ts';
import { claims as backlog } from '../backlog/assumed.ts';
import { defaults as backlogDefaults, scenarioOf as backlogOf } from '../backlog/choices.ts';
import { momentOf, namedOf, situations, type SituationName } from '../check/situations.ts';
import { observations } from '../explanations/observations.ts';
import { outside } from '../explanations/outside.ts';
import { claimsOfCells } from '../apps/outcomes.ts';
import { groundsOfAll } from '../grounds/at.ts';
import { claims as rollout } from '../rollout/assumed.ts';
import { claimsOfTheft } from '../theft/assumed.ts';
import { claimsOfAnswers } from '../requirements/grounds.ts';
import { claimsOfDefaults } from '../defaults/reports.ts';

/** The simulator's numbers, each with its claim. */
export const numbers = numberDefinitions;

/** By the name of a figure's component; given the name of its scenario, where it has one. */
const claims: Readonly<Record<string, (scenario?: string) => readonly string[]>> = {
  Pipeline: (name) => claimsOfScenario(name as ScenarioName),
  Apps: claimsOfCells,
  Backlog: () => [...backlog, ...groundsOfAll(simulate(backlogOf(backlogDefaults)))],
  Situation: (name) => claimsOfSituation(name as SituationName),
  Compare: () => [...comparison, ...runsOf(defaults).flatMap(({ trace }) => groundsOfAll(trace))],
  Requirements: claimsOfAnswers,
  Defaults: claimsOfDefaults,
  Rollout: () => rollout,
  Witnesses: () => Object.values(mechanismGrounds).flat(),
  Theft: claimsOfTheft,
  Explanations: () => [
    ...Object.values(mechanismGrounds).flat(),
    ...Object.values(observations).map(({ claim }) => claim),
    ...outside,
  ],
};

/** Ids in content/claims; none for a figure that shows no run of its own. */
export function claimsOfRun(component: string, scenario?: string): readonly string[] {
  return claims[component]?.(scenario) ?? [];
}

/** What the scenario itself names, and every rule that is at work in its run. */
function claimsOfScenario(name: ScenarioName): readonly string[] {
  const { scenario, claims } = scenarios[name];
  return [...claims, ...groundsOfAll(simulate(scenarioFrom(scenario)))];
}

function claimsOfSituation(name: SituationName): readonly string[] {
  return [...namedOf(situations[name].shown).claims, ...groundsOfAll(momentOf(name).trace)];
}
