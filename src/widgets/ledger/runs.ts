/** What the figures rest on that show runs of the simulator. */
import { scenarios, type ScenarioName } from '../../sim/scenarios/index.ts';
import { numberDefinitions } from '../../sim/sync/assumptions.ts';
import { groundsOf, mechanismGrounds } from '../../sim/sync/grounds.ts';
import { scenarioFrom } from '../../sim/sync/scenario.ts';
import { simulate } from '../../sim/sync/simulate.ts';

/** The simulator's numbers, each with its claim. */
export const numbers = numberDefinitions;

/** By the name of a figure's component; given the name of its scenario, where it has one. */
const claims: Readonly<Record<string, (scenario?: string) => readonly string[]>> = {
  Pipeline: (name) => claimsOfScenario(name as ScenarioName),
  Witnesses: () => Object.values(mechanismGrounds).flat(),
};

/** Ids in content/claims; none for a figure that shows no run of its own. */
export function claimsOfRun(component: string, scenario?: string): readonly string[] {
  return claims[component]?.(scenario) ?? [];
}

/** What the scenario itself names, and every rule that is at work in its run. */
function claimsOfScenario(name: ScenarioName): readonly string[] {
  const { events } = simulate(scenarioFrom(scenarios[name].scenario));
  return [...scenarios[name].claims, ...events.flatMap((event) => groundsOf(event, events))];
}
