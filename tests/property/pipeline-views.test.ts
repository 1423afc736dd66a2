/** What holds for the views of every run, at every moment. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate, type SyncTrace } from '../../src/sim/sync/simulate.ts';
import { pathLabel } from '../../src/widgets/pipeline/path/label.ts';
import { pathView } from '../../src/widgets/pipeline/path/view.ts';
import { presentAt, sequenceView } from '../../src/widgets/pipeline/sequence/view.ts';
import { gatesAt } from '../../src/widgets/pipeline/view/gates.ts';
import { journeysOf } from '../../src/widgets/pipeline/view/journeys.ts';
import { momentsOf } from '../../src/widgets/pipeline/view/moments.ts';
import { pushesOf } from '../../src/widgets/pipeline/view/pushes.ts';
import { contentsAt, replicaAt, serverAt } from '../../src/widgets/pipeline/view/replicas.ts';
import { stepsAt } from '../../src/widgets/pipeline/view/steps.ts';
import { decisiveMoments } from '../../src/widgets/pipeline/view/storyboard.ts';
import { scenario } from '../support/arbitrary-scenario.ts';

const runs = { numRuns: 100 };

function forEveryRun(check: (trace: SyncTrace) => void): void {
  fc.assert(
    fc.property(scenario, (given) => check(simulate(given))),
    runs,
  );
}

const devicesOf = ({ scenario: { devices } }: SyncTrace) => devices.map(({ id }) => id);

describe('the views of any run', () => {
  it('draw every moment, seen from every device', () => {
    forEveryRun((trace) => {
      const { at_ms: end_ms } = trace.end;
      for (const receiver of devicesOf(trace)) {
        const sequence = sequenceView(trace, receiver, 'tall');
        for (const time_ms of [0, ...momentsOf(trace).slice(0, 25), end_ms]) {
          for (const kind of ['wide', 'tall'] as const) {
            const { tokens, layout } = pathView(trace, time_ms, kind, receiver);
            for (const { x, y } of tokens) {
              expect(x).toBeGreaterThanOrEqual(0);
              expect(x).toBeLessThanOrEqual(layout.width);
              expect(y).toBeGreaterThanOrEqual(0);
              expect(y).toBeLessThanOrEqual(layout.height);
            }
          }
          expect(presentAt(sequence, time_ms, end_ms).y).toBeLessThanOrEqual(sequence.height);
          expect(pathLabel(trace, time_ms, receiver)).not.toContain('undefined');
        }
      }
    });
  });

  it('change a step or a gate only when an event happens', () => {
    forEveryRun((trace) => {
      const moments = momentsOf(trace);
      for (const receiver of devicesOf(trace)) {
        for (const [index, at_ms] of moments.entries()) {
          const last_ms = (moments[index + 1] ?? trace.end.at_ms + 1) - 1;
          for (const view of [stepsAt, gatesAt]) {
            expect(view(trace, last_ms, receiver)).toEqual(view(trace, at_ms, receiver));
          }
        }
      }
    });
  });

  it('end with what the simulator says that iCloud and the devices hold', () => {
    forEveryRun((trace) => {
      const { at_ms, devices, server } = trace.end;
      expect(serverAt(trace, at_ms).count).toBe(Object.keys(server.records).length);
      for (const [device, { records, unsent }] of Object.entries(devices)) {
        expect(contentsAt(trace, at_ms, device)).toEqual(records);
        const replica = replicaAt(trace, at_ms, device);
        expect(replica.count).toBe(Object.keys(records).length);
        expect(replica.unsent).toBe(unsent > 0);
      }
    });
  });

  it('say that a device is behind exactly where it differs from iCloud and has nothing to send', () => {
    forEveryRun((trace) => {
      const { at_ms, devices, server } = trace.end;
      const saved = Object.fromEntries(
        Object.entries(server.records).map(([record, { fields }]) => [record, fields]),
      );
      for (const [device, { records, unsent }] of Object.entries(devices)) {
        if (unsent > 0) continue;
        const differs = !isDeepStrictEqual({ ...records }, saved);
        expect(replicaAt(trace, at_ms, device).behind).toBe(differs);
      }
    });
  });

  it('begin and end every message at the events that it connects', () => {
    forEveryRun((trace) => {
      for (const { start_seq, start_ms, end_seq, end_ms, outcome } of journeysOf(trace)) {
        expect(end_ms).toBeGreaterThanOrEqual(start_ms);
        expect(start_ms).toBeGreaterThanOrEqual(trace.events[start_seq]!.at_ms);
        if (end_seq !== null) expect(trace.events[end_seq]!.at_ms).toBe(end_ms);
        if (outcome === 'unanswered') expect(end_ms).toBe(trace.end.at_ms);
      }
    });
  });

  it('follow every push from its sending to its end without a gap', () => {
    forEveryRun((trace) => {
      for (const { push, stages, states } of pushesOf(trace)) {
        let reached_ms = trace.events[push]!.at_ms;
        for (const { start_ms, end_ms } of stages) {
          expect(start_ms).toBe(reached_ms);
          reached_ms = end_ms;
        }
        const end = states.at(-1)!;
        const over = ['delivered', 'dropped', 'replaced'].includes(end.value.kind);
        expect(reached_ms).toBe(over ? trace.events[end.seq]!.at_ms : trace.end.at_ms);
      }
    });
  });

  it('choose at most five stills, in order', () => {
    forEveryRun((trace) => {
      for (const receiver of devicesOf(trace)) {
        const times = decisiveMoments(trace, receiver).map(({ at_ms }) => at_ms);
        expect(times.length).toBeLessThanOrEqual(5);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }
    });
  });
});
