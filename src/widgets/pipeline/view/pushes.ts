/**
 * The life of every push: where it is and for how long, from `push.sent` to its
 * end. Whatever happened to it is read from its own events and their causes.
 */
import type { DropReason, HoldReason, SyncEvent } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { perTrace } from './per-trace.ts';
import { lastChange, listIn, type Change } from './timeline.ts';

/** `kept`: by iCloud; `stored`: by the push service; `checked`: at the token check; `held`: by the device. */
export type PushPlace = 'kept' | 'to-service' | 'stored' | 'to-device' | 'checked' | 'held';
export type StoreReason = 'push-service-down' | 'offline';

export interface PushStage {
  readonly place: PushPlace;
  readonly start_ms: number;
  readonly end_ms: number;
  /** `seq` of the event that began the stage, or the one before where none did. */
  readonly start_seq: number;
  /** `seq` of the event that ended it; null where none did, or the run ended first. */
  readonly end_seq: number | null;
}

export type PushState =
  | { readonly kind: 'sent' | 'passed-on' | 'arrived' | 'delivered' }
  | { readonly kind: 'stored'; readonly reason: StoreReason }
  | { readonly kind: 'held'; readonly reason: HoldReason }
  /** `by`: whoever discarded it, the device, the push service or iCloud. */
  | { readonly kind: 'dropped'; readonly reason: DropReason; readonly by: string }
  | { readonly kind: 'replaced'; readonly by_push: number };

export interface Push {
  /** `seq` of its `push.sent`. */
  readonly push: number;
  readonly to: string;
  /** `seq` of the commit, or of the zone's end, that it tells of. */
  readonly about: number | null;
  readonly stages: readonly PushStage[];
  readonly states: readonly Change<PushState>[];
}

/** Where a push is heading when nothing stops it. */
class Life {
  readonly stages: PushStage[] = [];
  readonly states: Change<PushState>[] = [];
  readonly push: number;
  readonly to: string;
  readonly about: number | null;
  #open: { place: PushPlace; start_ms: number; start_seq: number } | null;

  constructor(sent: Extract<SyncEvent, { kind: 'push.sent' }>) {
    this.push = sent.seq;
    this.to = sent.to;
    this.about = sent.cause;
    this.#open = { place: 'to-service', start_ms: sent.at_ms, start_seq: sent.seq };
    this.states.push({ seq: sent.seq, value: { kind: 'sent' } });
  }

  /** Once the push service has it, it passes it on unless an event before `until_ms` says otherwise. */
  reachService(takes_ms: number, until_ms: number): void {
    if (this.#open?.place !== 'to-service') return;
    const { start_ms, start_seq } = this.#open;
    const at_ms = start_ms + takes_ms;
    if (at_ms >= until_ms) return;
    this.#close(at_ms, null);
    this.#open = { place: 'to-device', start_ms: at_ms, start_seq };
  }

  /** The push service cannot be reached, so it has not left. */
  keep(seq: number): void {
    this.states.push({ seq, value: { kind: 'stored', reason: 'push-service-down' } });
    if (this.#open) this.#open.place = 'kept';
  }

  passOn(event: SyncEvent): void {
    const place = this.#open?.place === 'kept' ? 'to-service' : 'to-device';
    this.go(event, place, { kind: 'passed-on' });
  }

  go(event: SyncEvent, place: PushPlace | null, state: PushState): void {
    this.states.push({ seq: event.seq, value: state });
    this.#close(event.at_ms, event.seq);
    this.#open = place && { place, start_ms: event.at_ms, start_seq: event.seq };
  }

  end(at_ms: number): void {
    this.#close(at_ms, null);
    this.#open = null;
  }

  #close(end_ms: number, end_seq: number | null): void {
    const open = this.#open;
    if (open && end_ms > open.start_ms) this.stages.push({ ...open, end_ms, end_seq });
  }
}

interface Pushes {
  /** By `push`, rising. */
  readonly all: readonly Push[];
  readonly byId: ReadonlyMap<number, Push>;
  readonly byAbout: ReadonlyMap<string, Push>;
  readonly to: ReadonlyMap<string, readonly Change<Push>[]>;
}

const pushes = perTrace((trace: SyncTrace): Pushes => {
  const lives = new Map<number, Life>();
  const stored = new Map<string, Life>();
  const offline = new Set(
    trace.scenario.devices
      .filter((device) => device.network === 'offline')
      .map((device) => device.id),
  );
  const { push_to_service_ms } = trace.scenario.assumptions;
  let down = false;

  const passOn = (event: SyncEvent, to: string) => {
    const kept = stored.get(to);
    if (!kept || down || offline.has(to)) return;
    stored.delete(to);
    kept.passOn(event);
  };

  for (const event of trace.events) {
    const life = 'push' in event ? lives.get(event.push) : undefined;
    life?.reachService(push_to_service_ms, event.at_ms);
    switch (event.kind) {
      case 'push.sent':
        lives.set(event.seq, new Life(event));
        break;
      case 'push.stored':
        if (event.actor === 'icloud') life?.keep(event.seq);
        else life?.go(event, 'stored', { kind: 'stored', reason: 'offline' });
        if (life) stored.set(event.to, life);
        break;
      case 'push.arrived':
        life?.go(event, 'checked', { kind: 'arrived' });
        break;
      case 'push.held':
        life?.go(event, 'held', { kind: 'held', reason: event.reason });
        break;
      case 'push.delivered':
        life?.go(event, null, { kind: 'delivered' });
        break;
      case 'push.dropped':
        life?.go(event, null, { kind: 'dropped', reason: event.reason, by: event.actor });
        if (stored.get(event.to) === life) stored.delete(event.to);
        break;
      case 'push.replaced':
        lives.get(event.replaced)?.go(event, null, { kind: 'replaced', by_push: event.push });
        break;
      case 'push-service.down':
        down = true;
        break;
      case 'push-service.up':
        down = false;
        for (const to of [...stored.keys()]) passOn(event, to);
        break;
      case 'device.offline':
        offline.add(event.actor);
        break;
      case 'device.online':
        offline.delete(event.actor);
        passOn(event, event.actor);
        break;
    }
  }
  for (const life of lives.values()) {
    life.reachService(push_to_service_ms, trace.end.at_ms);
    life.end(trace.end.at_ms);
  }
  const to = new Map<string, Change<Push>[]>();
  for (const life of lives.values()) listIn(to, life.to).push({ seq: life.push, value: life });
  const all = [...lives.values()];
  const byAbout = new Map(all.map((life) => [aboutKey(life.about, life.to), life]));
  return { all, byId: lives, byAbout, to };
});

/** Every push of the run, in the order of sending. */
export function pushesOf(trace: SyncTrace): readonly Push[] {
  return pushes(trace).all;
}

/** The newest push to `device` that has been sent by event `seq`. */
export function latestPush(trace: SyncTrace, seq: number, device: string): Push | undefined {
  return lastChange(pushes(trace).to.get(device), seq)?.value;
}

/**
 * The push that tells `device` of commit `about`, or the newer one that has
 * taken its place by event `seq`: both say no more than "something changed".
 */
export function pushAbout(
  trace: SyncTrace,
  seq: number,
  device: string,
  about: number,
): Push | undefined {
  const { byId, byAbout } = pushes(trace);
  let push = byAbout.get(aboutKey(about, device));
  if (!push || push.push > seq) return undefined;
  for (;;) {
    const state = stateAt(push, seq);
    const newer: Push | undefined =
      state?.kind === 'replaced' ? byId.get(state.by_push) : undefined;
    if (!newer) return push;
    push = newer;
  }
}

/** What had become of the push by event `seq`; undefined before it was sent. */
export function stateAt(push: Push, seq: number): PushState | undefined {
  return lastChange(push.states, seq)?.value;
}

function aboutKey(about: number | null, to: string): string {
  return `${about}>${to}`;
}
