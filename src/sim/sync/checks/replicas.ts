/** What a device shows, and what brings it there. */
import type { Check } from './check.ts';
import type { SyncEvent } from '../events.ts';
import { emptyReplay, replayEvent } from '../replay.ts';
import type { EndState } from '../end.ts';
import type { SyncTrace } from '../simulate.ts';
import type { Fields } from '../types.ts';
import { sameContents } from './same.ts';

/** A replica changes only by what the trace tells: own edits, fetches, settled saves, a lost zone. */
export const replicasFollowTheEvents: Check = function* ({ events, scenario, end }) {
  const replay = emptyReplay(scenario.devices.map((device) => device.id));
  for (const event of events) replayEvent(replay, event);
  for (const [device, replica] of replay.replicas) {
    if (!sameContents(end.devices[device]!.records, Object.fromEntries(replica))) {
      yield { seq: null, message: `${device} ends with records that its events do not give` };
    }
  }
};

/** A device that is called up to date shows what iCloud holds. */
export const upToDateMeansEqual: Check = function* ({ end }) {
  const server = serverContents(end);
  for (const [device, { up_to_date, records }] of Object.entries(end.devices)) {
    if (up_to_date && !sameContents(records, server)) {
      yield { seq: null, message: `${device} is called up to date and differs from iCloud` };
    }
  }
};

/** After a completed fetch begun after the last commit, with nothing unsent, a replica equals the server. */
export const fetchedReplicasEqualTheServer: Check = function* (trace) {
  const { events, end } = trace;
  const lastWrite = events.findLast(
    (event) => event.kind === 'save.committed' || event.kind === 'zone.deleted',
  );
  const server = serverContents(end);
  for (const [device, { records, unsent }] of Object.entries(end.devices)) {
    if (unsent > 0 || !hasFetchedSince(trace, device, lastWrite?.seq ?? -1)) continue;
    if (!sameContents(records, server)) {
      yield { seq: null, message: `${device} has fetched everything and differs from iCloud` };
    }
  }
};

function serverContents(end: EndState): Readonly<Record<string, Fields>> {
  return Object.fromEntries(
    Object.entries(end.server.records).map(([record, { fields }]) => [record, fields]),
  );
}

function hasFetchedSince({ events }: SyncTrace, device: string, seq: number): boolean {
  let began = -1;
  let complete = false;
  for (const event of events) {
    if (event.actor !== device) continue;
    if (event.kind === 'fetch.requested' && !continues(events, event)) began = event.seq;
    if (event.kind === 'fetch.completed' && !event.more) complete = began > seq;
    if (event.kind === 'account.signed-out') complete = false;
  }
  return complete;
}

/** The next page of a fetch already begun. */
function continues(events: readonly SyncEvent[], event: SyncEvent): boolean {
  return event.cause !== null && events[event.cause]?.kind === 'fetch.completed';
}

/** Server change tokens only advance, except to none after an expiry, a lost zone or a sign-out. */
export const tokensNeverGoBack: Check = function* ({ events, scenario }) {
  const tokens = new Map<string, number | null>(scenario.devices.map((device) => [device.id, 0]));
  for (const event of events) {
    const held = tokens.get(event.actor);
    if (held === undefined) continue;
    if (event.kind === 'zone.lost' || event.kind === 'account.signed-out' || isExpiry(event)) {
      tokens.set(event.actor, null);
    } else if (event.kind === 'save.retry-scheduled' && event.code === 'zoneNotFound') {
      tokens.set(event.actor, null);
    } else if (event.kind === 'fetch.requested' || event.kind === 'fetch.completed') {
      const { token } = event;
      if (held !== null && (token === null || token < held)) {
        yield {
          seq: event.seq,
          message: `${event.actor} goes back from token ${held} to ${token}`,
        };
      }
      tokens.set(event.actor, token);
    }
  }
};

function isExpiry(event: SyncEvent): boolean {
  const starts_over = ['changeTokenExpired', 'zoneNotFound'];
  return event.kind === 'fetch.failed' && starts_over.includes(event.code);
}
