/**
 * The command line: a scenario in, its trace out.
 *
 *     npm run --silent sim -- [--world sync | protection] FILE [--events | --story | --check | --format trace-event]
 *
 * FILE may be `-` for standard input. Exit status 0; 1 where `--check` found a
 * violation; 2 where the scenario or the call is wrong, with one line a fault on
 * standard error and nothing on standard output.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { protectionStory } from '../narrate/protection-story.ts';
import { printed, story, type Line } from '../narrate/story.ts';
import { protectionTimeline } from '../narrate/protection-timeline.ts';
import { syncTimeline } from '../narrate/sync-timeline.ts';
import { traceEventFile, type Timeline } from '../narrate/trace-event.ts';
import type { Violation } from './kernel/check.ts';
import type { TraceEvent } from './kernel/trace.ts';
import { traceLines } from './kernel/trace-lines.ts';
import * as protectionChecks from './protection/checks.ts';
import * as protectionScenario from './protection/scenario.ts';
import { simulate as simulateProtection } from './protection/simulate.ts';
import { SCENARIO_MAX_BYTES, type Parsed } from './schema/document.ts';
import * as syncChecks from './sync/checks.ts';
import * as syncScenario from './sync/scenario.ts';
import { simulate as simulateSync } from './sync/simulate.ts';

const USAGE =
  'usage: npm run --silent sim -- [--world sync | protection] FILE [--events | --story | --check | --format trace-event], FILE may be - for standard input';
const FAULTS_SHOWN = 20;

/** How to print the run of a scenario, line by line. */
type Format = 'trace' | 'events' | 'story' | 'check' | 'trace-event';
type Printers = Readonly<Record<Format, () => Iterable<string>>>;

interface World<Scenario, Trace> {
  readonly parse: (text: string) => Parsed<Scenario>;
  readonly simulate: (scenario: Scenario) => Trace;
  readonly story: (trace: Trace) => readonly Line[];
  readonly violations: (trace: Trace) => readonly Violation[];
  readonly timeline: (trace: Trace) => Timeline;
}

/** The faults of a text, or how its run can be printed. */
type Reader = (text: string) => { readonly faults: readonly string[] } | Printers;

/** A world as the command line uses it. */
function reader<
  Scenario,
  Trace extends {
    readonly events: readonly TraceEvent[];
    readonly end: unknown;
    readonly metrics: unknown;
  },
>(world: World<Scenario, Trace>): Reader {
  return (text) => {
    const parsed = world.parse(text);
    if (!parsed.ok) return parsed;
    const trace = world.simulate(parsed.scenario);
    return {
      trace: () => traceLines(trace),
      events: () => trace.events.map((event) => JSON.stringify(event)),
      story: () => world.story(trace).map(printed),
      check: () =>
        world.violations(trace).map(({ invariant, message }) => `${invariant}: ${message}`),
      'trace-event': () => traceEventFile(world.timeline(trace)),
    };
  };
}

const worlds = {
  sync: reader({
    parse: syncScenario.parseScenarioText,
    simulate: simulateSync,
    story,
    violations: syncChecks.violations,
    timeline: syncTimeline,
  }),
  protection: reader({
    parse: protectionScenario.parseScenarioText,
    simulate: simulateProtection,
    story: protectionStory,
    violations: protectionChecks.violations,
    timeline: protectionTimeline,
  }),
} as const;

// A reader that closes the pipe early, as `head` does, is no fault.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const call = readCall(args);
  if (!call) return refuse([USAGE]);
  const bytes = await readBytes(call.file);
  if (bytes === null) return refuse([`scenario: cannot read ${JSON.stringify(call.file)}`, USAGE]);
  if (bytes.length <= SCENARIO_MAX_BYTES && !isUtf8(bytes)) {
    return refuse(['scenario: is not UTF-8, allowed: one JSON document']);
  }
  const run = worlds[call.world](bytes.toString('utf8'));
  if ('faults' in run) return refuse(run.faults);
  let lines = 0;
  for (const line of run[call.format]()) {
    process.stdout.write(`${line}\n`);
    lines += 1;
  }
  return call.format === 'check' && lines > 0 ? 1 : 0;
}

interface Call {
  readonly world: keyof typeof worlds;
  readonly file: string;
  readonly format: Format;
}

function readCall(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        world: { type: 'string', default: 'sync' },
        events: { type: 'boolean' },
        story: { type: 'boolean' },
        check: { type: 'boolean' },
        format: { type: 'string', multiple: true },
      },
    });
    const formats: Format[] = (['events', 'story', 'check'] as const).filter(
      (name) => values[name],
    );
    for (const name of values.format ?? []) {
      if (name !== 'trace-event') return null;
      formats.push(name);
    }
    const { world } = values;
    if (!isWorld(world)) return null;
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || formats.length > 1) return null;
    return { world, file, format: formats[0] ?? 'trace' };
  } catch {
    return null; // a flag that does not exist
  }
}

function isWorld(name: string): name is keyof typeof worlds {
  return Object.hasOwn(worlds, name);
}

/** The bytes, cut once they are too many to be a scenario; null where they cannot be read. */
async function readBytes(file: string): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > SCENARIO_MAX_BYTES) break;
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

function refuse(faults: readonly string[]): number {
  const shown = faults.slice(0, FAULTS_SHOWN);
  if (faults.length > shown.length) shown.push(`and ${faults.length - shown.length} more`);
  process.stderr.write(`${shown.join('\n')}\n`);
  return 2;
}
