/**
 * The command line: a scenario in, its trace out.
 *
 *     npm run --silent sim -- FILE [--events | --story | --check | --format trace-event]
 *
 * FILE may be `-` for standard input. Exit status 0; 1 where `--check` found a
 * violation; 2 where the scenario or the call is wrong, with one line a fault on
 * standard error and nothing on standard output.
 */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { printed, story } from '../narrate/story.ts';
import { traceEventFile } from '../narrate/trace-event.ts';
import { violations } from './sync/checks.ts';
import { parseScenarioText, SCENARIO_MAX_BYTES } from './sync/scenario.ts';
import { simulate, type SyncTrace } from './sync/simulate.ts';
import { traceLines } from './sync/trace-lines.ts';

const USAGE =
  'usage: npm run --silent sim -- FILE [--events | --story | --check | --format trace-event], FILE may be - for standard input';
const FAULTS_SHOWN = 20;

/** How to print a trace, line by line. */
const printers = {
  trace: (trace: SyncTrace) => traceLines(trace),
  events: (trace: SyncTrace) => trace.events.map((event) => JSON.stringify(event)),
  story: (trace: SyncTrace) => story(trace).map(printed),
  check: (trace: SyncTrace) =>
    violations(trace).map((found) => `${found.invariant}: ${found.message}`),
  'trace-event': (trace: SyncTrace) => traceEventFile(trace),
} as const;

type Format = keyof typeof printers;

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
  const parsed = parseScenarioText(bytes.toString('utf8'));
  if (!parsed.ok) return refuse(parsed.faults);
  let lines = 0;
  for (const line of printers[call.format](simulate(parsed.scenario))) {
    process.stdout.write(`${line}\n`);
    lines += 1;
  }
  return call.format === 'check' && lines > 0 ? 1 : 0;
}

interface Call {
  readonly file: string;
  readonly format: Format;
}

function readCall(args: readonly string[]): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
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
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || formats.length > 1) return null;
    return { file, format: formats[0] ?? 'trace' };
  } catch {
    return null; // a flag that does not exist
  }
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
