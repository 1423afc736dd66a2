/** Who gets a push, and who must not. */
import { mistreatsPushes } from '../releases.ts';
import type { Check } from './check.ts';
import type { SyncEvent } from '../events.ts';

/** claim sender-spared */
export const pushesSpareTheSender: Check = function* ({ events }) {
  for (const event of events) {
    if (event.kind !== 'push.sent') continue;
    const cause = event.cause === null ? undefined : events[event.cause];
    if (cause?.kind === 'save.committed' && cause.device === event.to) {
      yield { seq: event.seq, message: `${event.to} gets a push for its own save` };
    }
  }
};

/** On an affected release no push reaches the app, and no save hangs on one. */
export const pushesStopOnAffectedReleases: Check = function* ({ events, scenario }) {
  const runs = new Map(scenario.devices.map((device) => [device.id, device.os]));
  for (const event of events) {
    if (event.kind === 'os.installed') runs.set(event.actor, event.os);
    const os = runs.get(event.actor);
    const affected = os !== undefined && mistreatsPushes(os);
    if (!affected) continue;
    if (event.kind === 'push.delivered') {
      yield { seq: event.seq, message: `a push is delivered on ${os}` };
    }
    if (event.kind.startsWith('save.') && causeOf(events, event)?.kind.startsWith('push.')) {
      yield { seq: event.seq, message: `${event.kind} waits for a push on ${os}` };
    }
  }
};

function causeOf(events: readonly SyncEvent[], event: SyncEvent): SyncEvent | undefined {
  return event.cause === null ? undefined : events[event.cause];
}
