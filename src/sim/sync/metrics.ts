/** Counts over a trace. They add up event by event, so a run need not be kept to be counted. */
import type { SyncEvent } from './events.ts';
import type { Device, World } from './state.ts';

export interface Staleness {
  /** Length of the stretch the device is in at the end; 0 where it lacks nothing. */
  readonly now: number;
  /** The longest stretch of the run. */
  readonly max: number;
}

export interface Metrics {
  readonly pushes: {
    readonly sent: number;
    readonly arrived: number;
    readonly delivered: number;
    readonly dropped: number;
    readonly replaced: number;
  };
  /** Completed fetches, one a page. */
  readonly fetches: number;
  /** Committed save operations. */
  readonly saves: number;
  /** Saves refused with `serverRecordChanged`, one a record. */
  readonly conflicts: number;
  readonly staleness_ms: Readonly<Record<string, Staleness>>;
}

export class Counters {
  sent = 0;
  arrived = 0;
  delivered = 0;
  dropped = 0;
  replaced = 0;
  fetches = 0;
  saves = 0;
  conflicts = 0;

  count(event: SyncEvent): void {
    switch (event.kind) {
      case 'push.sent':
        this.sent += 1;
        break;
      case 'push.arrived':
        this.arrived += 1;
        break;
      case 'push.delivered':
        this.delivered += 1;
        break;
      case 'push.dropped':
        this.dropped += 1;
        break;
      case 'push.replaced':
        this.replaced += 1;
        break;
      case 'fetch.completed':
        this.fetches += 1;
        break;
      case 'save.committed':
        this.saves += 1;
        break;
      case 'save.rejected':
        if (event.code === 'serverRecordChanged') this.conflicts += 1;
        break;
    }
  }

  metrics(world: World, end_ms: number): Metrics {
    const { sent, arrived, delivered, dropped, replaced, fetches, saves, conflicts } = this;
    return {
      pushes: { sent, arrived, delivered, dropped, replaced },
      fetches,
      saves,
      conflicts,
      staleness_ms: Object.fromEntries(
        [...world.devices.values()].map((device) => [device.id, staleness(device, end_ms)]),
      ),
    };
  }
}

function staleness(device: Device, end_ms: number): Staleness {
  const now = device.stale_since_ms === null ? 0 : end_ms - device.stale_since_ms;
  return { now, max: Math.max(device.stale_max_ms, now) };
}
