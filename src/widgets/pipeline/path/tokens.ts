/** What is on its way, or waits, at a position: cards, envelopes, questions, answers. */
import { easeCubicInOut } from 'd3';
import { pipeline } from '../../../messages/pipeline.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { fetchAt } from '../view/fetches.ts';
import { markOf } from '../view/edits.ts';
import { gateNames, stoppedAt } from '../view/gates.ts';
import { journeysAt, type Journey } from '../view/journeys.ts';
import { stateAt, type PushState } from '../view/pushes.ts';
import { lastSeq } from '../view/timeline.ts';
import { trayAt } from '../view/tray.ts';
import { trayPlace } from './tray-place.ts';
import { along, between, point, reversed, type Point } from './geometry.ts';
import type { DeviceSpot, Layout } from './layout.ts';
import { staysAt, travelled, wayOf, type PushStay } from './travel.ts';

/** `page` is a card without news, `open-envelope` a push that the app has got. */
export type TokenKind =
  'card' | 'page' | 'envelope' | 'open-envelope' | 'question' | 'answer' | 'refusal';

export interface Token extends Point {
  readonly key: string;
  readonly kind: TokenKind;
  /** On a card, the mark of the change. */
  readonly mark: string;
  readonly device: string;
  /** A word with it; empty for none. */
  readonly caption: string;
  readonly caption_side: 'below' | 'after';
  readonly state: 'moving' | 'looked-at' | 'waiting' | 'put-aside' | 'lost';
}

export function tokensAt(trace: SyncTrace, time_ms: number, layout: Layout): readonly Token[] {
  const spots = new Map(layout.devices.map((spot) => [spot.id, spot]));
  const messages = journeysAt(trace, time_ms).flatMap((journey) => {
    const spot = spots.get(journey.device);
    return spot && journey.kind !== 'push' ? [messageToken(trace, time_ms, journey, spot)] : [];
  });
  const pushes = staysAt(trace, time_ms).flatMap((stay) => {
    const spot = spots.get(stay.push.to);
    return spot ? [pushToken(trace, time_ms, stay, spot, layout)] : [];
  });
  const opened = layout.devices
    .filter((spot) => spot.open)
    .flatMap((spot) => openedToken(trace, time_ms, spot));
  return [...messages, ...opened, ...pushes];
}

function shareOf(
  { start_ms, end_ms }: { readonly start_ms: number; readonly end_ms: number },
  time_ms: number,
): number {
  return (time_ms - start_ms) / (end_ms - start_ms);
}

function messageToken(
  trace: SyncTrace,
  time_ms: number,
  journey: Journey,
  spot: DeviceSpot,
): Token {
  const way = journey.from === 'icloud' ? spot.records_way : reversed(spot.records_way);
  const lost = journey.outcome === 'lost';
  // What is lost gets half-way and no further.
  const share = travelled(journey, time_ms) * (lost ? 0.5 : 1);
  return {
    ...along(way, share),
    key: `${journey.kind} ${journey.start_seq}`,
    kind: messageKind(journey),
    mark: journey.edit === null ? '' : markOf(trace, journey.edit),
    device: journey.device,
    caption: '',
    caption_side: 'below',
    state: lost ? 'lost' : 'moving',
  };
}

function messageKind({ kind, edit, outcome }: Journey): TokenKind {
  if (kind === 'save') return 'card';
  if (kind === 'page') return edit === null ? 'page' : 'card';
  if (kind === 'fetch') return 'question';
  return outcome === 'refused' ? 'refusal' : 'answer';
}

function pushToken(
  trace: SyncTrace,
  time_ms: number,
  stay: PushStay,
  spot: DeviceSpot,
  layout: Layout,
): Token {
  const share = shareOf(stay, time_ms);
  const travels = stay.place === 'to-service' || stay.place === 'to-device';
  return {
    ...pushPlace(trace, time_ms, stay, spot, share),
    key: `push ${stay.push.push}`,
    kind: 'envelope',
    mark: '',
    device: spot.id,
    caption: spot.open && travels ? pipeline.empty : '',
    // From top to bottom, the line that it follows would cross a word below it.
    caption_side: layout.kind === 'tall' ? 'after' : 'below',
    state: pushState(stay, share),
  };
}

function pushState({ place }: PushStay, share: number): Token['state'] {
  if (place === 'checked' && share < looking) return 'looked-at';
  return place === 'kept' || place === 'stored' || place === 'held' ? 'waiting' : 'moving';
}

/** Of the time at the token check, this share it is looked at; then it goes where it must. */
const looking = 0.5;

function pushPlace(
  trace: SyncTrace,
  time_ms: number,
  stay: PushStay,
  spot: DeviceSpot,
  share: number,
): Point {
  switch (stay.place) {
    case 'to-service':
    case 'to-device':
      return along(wayOf(stay.place, spot), travelled(stay, time_ms));
    case 'kept':
      return spot.sent_way[0]!;
    case 'stored':
      return spot.push_way[0]!;
    case 'held':
      return spot.hold;
    case 'checked': {
      if (share < looking) return spot.look;
      const end = stay.end_seq === null ? undefined : stateAt(stay.push, stay.end_seq);
      return afterCheck(
        trace,
        time_ms,
        spot,
        end,
        easeCubicInOut((share - looking) / (1 - looking)),
      );
    }
  }
}

/** From the token check to where the verdict sends the push: the app, a stop, the tray. */
function afterCheck(
  trace: SyncTrace,
  time_ms: number,
  spot: DeviceSpot,
  verdict: PushState | undefined,
  share: number,
): Point {
  const { look } = spot;
  if (verdict?.kind === 'delivered') return between(look, spot.app, share);
  if (verdict?.kind === 'held') return between(look, spot.hold, share);
  if (verdict?.kind !== 'dropped') return look;
  const place = trayPlace(spot, trayAt(trace, time_ms, spot.id).count);
  const stop = stopBefore(spot, verdict);
  // Beyond the token check it goes on to the door that stops it, and then down to the tray.
  return along(
    stop === look ? [look, place] : [look, stop, corner(stop, place, spot), place],
    share,
  );
}

/** In front of the door that the push does not get through. */
function stopBefore(
  { doors, look, app }: DeviceSpot,
  verdict: Extract<PushState, { kind: 'dropped' }>,
): Point {
  const gate = stoppedAt[verdict.reason];
  const door = doors.find((other) => other.gate === gate);
  if (!door || gateNames.indexOf(gate) <= gateNames.indexOf('token-check')) return look;
  const gap = point(Math.sign(app.x - look.x) * 24, Math.sign(app.y - look.y) * 20);
  return point(door.at.x - gap.x, door.at.y - gap.y);
}

function corner(stop: Point, place: Point, { look, app }: DeviceSpot): Point {
  return look.y === app.y ? point(stop.x, place.y) : point(place.x, stop.y);
}

/** The app has been told and has not asked yet. */
function openedToken(trace: SyncTrace, time_ms: number, spot: DeviceSpot): readonly Token[] {
  const fetch = fetchAt(trace, lastSeq(trace, time_ms), spot.id)?.value;
  const told =
    fetch?.kind === 'fetch.scheduled' &&
    fetch.cause !== null &&
    trace.events[fetch.cause]?.kind === 'push.delivered';
  if (!told) return [];
  // Where the way comes from above, it would hide what the app shows.
  const y = spot.look.y === spot.app.y ? spot.app.y : spot.app.y - 14;
  return [
    {
      x: spot.app.x,
      y,
      key: `told ${fetch.seq}`,
      kind: 'open-envelope',
      mark: '',
      device: spot.id,
      caption: '',
      caption_side: 'below',
      state: 'moving',
    },
  ];
}
