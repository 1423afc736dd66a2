/**
 * `npm run bench`: how fast the simulator is, as ratios to a bare priority-queue
 * loop in the same run, because machines differ and are noisy.
 */
import { EventQueue } from '../src/sim/kernel/queue.ts';
import { scenarios } from '../src/sim/scenarios/index.ts';
import { scenarioFrom, type ScenarioInput } from '../src/sim/sync/scenario.ts';
import { simulate, stream } from '../src/sim/sync/simulate.ts';
import { finished, searchFor } from '../src/widgets/explore/search.ts';
import { pathView } from '../src/widgets/pipeline/path/view.ts';

const DAY_MS = 86_400_000;

/** Seconds of processor time, which other programs on the machine do not lengthen. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Processor seconds that `work` takes: the median of some rounds, after half as many that warm up. */
function seconds(rounds: number, work: () => void): number {
  const time = () => {
    const start = cpuSeconds();
    work();
    return cpuSeconds() - start;
  };
  for (let round = 0; round < rounds / 2; round += 1) time();
  const times = Array.from({ length: rounds }, time).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)]!;
}

/** Events a second of a loop that only queues: what any simulator has to pay. */
function bareLoop(): number {
  const events = 300_000;
  const time = seconds(5, () => {
    const queue = new EventQueue<number>();
    for (let index = 0; index < 1_000; index += 1) queue.push((index * 7_919) % 1_000, index);
    for (let index = 0; index < events; index += 1) {
      const next = queue.popUntil(Infinity)!;
      queue.push(next.at_ms + ((next.task * 7_919) % 1_000), next.task);
    }
  });
  return events / time;
}

/** Four devices of one person; `edits` changes, spread over the run and over the devices. */
function account(seed: number, edits: number, duration_ms: number): ScenarioInput {
  const devices = ['mac', 'iphone', 'ipad', 'work'] as const;
  return {
    version: 1,
    seed,
    duration_ms,
    devices: [
      { id: 'mac', kind: 'mac', os: 'macos-26.4' },
      { id: 'iphone', kind: 'iphone', os: 'ios-26.4' },
      { id: 'ipad', kind: 'ipad', os: 'ipados-26.3' },
      { id: 'work', kind: 'mac', os: 'macos-26.4' },
    ],
    actions: Array.from({ length: edits }, (_, index) => ({
      at_ms: Math.floor((index + 0.5) * (duration_ms / edits)),
      device: devices[(seed + index * 3) % devices.length]!,
      do: 'edit' as const,
      record: `note-${index % 20}`,
      fields: { text: `version ${index}` },
    })),
  };
}

function cpuMilliseconds(work: () => void): number {
  const start = cpuSeconds();
  work();
  return (cpuSeconds() - start) * 1_000;
}

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time += 1) work();
}

function row(what: string, figure: string): void {
  console.log(`${what.padEnd(58)} ${figure}`);
}

// First, so that the peak is that of nothing else.
const accounts = 2_500;
let streamed = 0;
const start = cpuSeconds();
for (let seed = 0; seed < accounts; seed += 1) {
  stream(scenarioFrom(account(seed, 140, 14 * DAY_MS)), () => (streamed += 1));
}
const took_s = cpuSeconds() - start;
row(
  `${accounts} accounts of four devices, 14 days, ten edits a day`,
  `${took_s.toFixed(1)} s, ${streamed.toLocaleString('en')} events, none kept`,
);
row('  peak memory', `${Math.round(process.resourceUsage().maxRSS / 1_024)} MiB`);

const bare = bareLoop();
row('bare queue loop', `${Math.round(bare).toLocaleString('en')} events/s`);

const long = scenarioFrom(account(1, 700, 14 * DAY_MS));
const events = simulate(long).events.length;
const world = events / seconds(41, () => simulate(long));
row('sync world, full trace', `${Math.round(world).toLocaleString('en')} events/s`);
row('  as a share of the bare loop (aim: 0.20 or more)', (world / bare).toFixed(2));

const article = scenarioFrom(scenarios['missed-push'].scenario);
const article_ms = (seconds(9, () => repeat(100, () => simulate(article))) / 100) * 1_000;
row('one article scenario (aim: under 2 ms)', `${article_ms.toFixed(2)} ms`);

const busy = simulate(scenarioFrom(account(1, 550, 10_000_000)));
const positions = Array.from({ length: 200 }, (_, index) => index * 50_000);
const look = () => positions.forEach((time_ms) => pathView(busy, time_ms, 'wide', 'iphone'));
const first_ms = cpuMilliseconds(() => pathView(busy, 5_000_000, 'wide', 'iphone'));
const view_ms = (seconds(9, look) / positions.length) * 1_000;
row(
  `view(trace, time) of ${busy.events.length} events (aim: under 1 ms)`,
  `${view_ms.toFixed(3)} ms`,
);
row('  the first look at a trace, which indexes it', `${first_ms.toFixed(1)} ms`);

const search = finished(searchFor({ situation: 'opening', os: 'ios-26.4', question: 'lost' }));
const search_s = seconds(3, () =>
  finished(searchFor({ situation: 'opening', os: 'ios-26.4', question: 'lost' })),
);
row(
  'every order of three devices, every invariant at every step',
  `${search_s.toFixed(1)} s, ${search.orders.toLocaleString('en')} orders, ${search.states} states`,
);
