/** A scenario as somebody writes it, read with every fault named. */
import * as v from 'valibot';
import { faultMessage, faultPath } from './messages.ts';

export const SCENARIO_MAX_BYTES = 1_048_576;

export type Parsed<Scenario> =
  | { readonly ok: true; readonly scenario: Scenario }
  /** One line each, `PATH: what is wrong, what is allowed`. */
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * What no single value shows: parts that do not fit one another, one line each.
 * @param written a scenario with its defaults, any part of which may be wrong
 * @param faulty paths of what is wrong by itself; nothing else is judged by it
 */
export type Contradictions = (written: unknown, faulty: ReadonlySet<string>) => readonly string[];

/** How the scenarios of one world are read. */
export interface Reading<Input, Scenario> {
  /** Checks `input` and fills in every default. Never throws. */
  readonly parseScenario: (input: unknown) => Parsed<Scenario>;
  /** The same for a text, as from a file. */
  readonly parseScenarioText: (text: string) => Parsed<Scenario>;
  /** A scenario known to be right, such as one of ours. @throws RangeError naming what is wrong. */
  readonly scenarioFrom: (input: Input) => Scenario;
}

/** @param schema what a scenario may be, its parts taken by themselves */
export function readingOf<Input, Scenario>(
  schema: v.GenericSchema<Input>,
  contradictions: Contradictions,
): Reading<Input, Scenario> {
  const parseScenario = (input: unknown): Parsed<Scenario> => {
    const { output, issues = [] } = v.safeParse(schema, input);
    const faults = [
      ...issues.map(faultMessage),
      ...contradictions(output, new Set(issues.map(faultPath))),
    ];
    return faults.length > 0 ? { ok: false, faults } : { ok: true, scenario: output as Scenario };
  };
  return {
    parseScenario,
    parseScenarioText: (text) => parseText(parseScenario, text),
    scenarioFrom: (input) => certain(parseScenario(input)),
  };
}

function parseText<Scenario>(
  parse: (input: unknown) => Parsed<Scenario>,
  text: string,
): Parsed<Scenario> {
  if (new TextEncoder().encode(text).length > SCENARIO_MAX_BYTES) {
    return {
      ok: false,
      faults: [`scenario: is larger than 1 MiB, allowed: up to ${SCENARIO_MAX_BYTES} bytes`],
    };
  }
  if (text.trim() === '')
    return { ok: false, faults: ['scenario: is empty, allowed: one JSON document'] };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      faults: [`scenario: is not JSON${placeIn(error)}, allowed: one JSON document`],
    };
  }
  return parse(input);
}

/** " (line 3, column 7)"; empty where the engine does not say where it stopped reading. */
function placeIn(error: unknown): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? [];
  return line && column ? ` (line ${line}, column ${column})` : '';
}

function certain<Scenario>(parsed: Parsed<Scenario>): Scenario {
  if (!parsed.ok) throw new RangeError(parsed.faults.join('\n'));
  return parsed.scenario;
}
