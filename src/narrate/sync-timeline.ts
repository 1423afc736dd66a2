/** A trace of the sync world for the Trace Event Format: devices in their order, then the services. */
import { deviceNames } from '../messages/devices.ts';
import { pipeline } from '../messages/pipeline.ts';
import type { SyncEvent } from '../sim/sync/events.ts';
import type { SyncTrace } from '../sim/sync/simulate.ts';
import { story } from './story.ts';
import { begunBefore, stretchesAt } from './stretches.ts';
import type { Timeline } from './trace-event.ts';

export function syncTimeline(trace: Pick<SyncTrace, 'scenario' | 'events' | 'end'>): Timeline {
  const { scenario, events, end } = trace;
  const devices = scenario.devices.map(({ id, kind }) => [id, deviceNames[kind]]);
  return {
    events,
    lines: story(trace),
    end_ms: end.at_ms,
    actors: {
      ...(Object.fromEntries(devices) as Record<string, string>),
      icloud: pipeline.icloud,
      'push-service': pipeline.push_service,
    },
    begun: begunBefore(scenario),
    changesAt: (event) => stretchesAt(event as SyncEvent),
  };
}
