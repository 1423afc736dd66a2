/**
 * The canonical runs, each at the moment that decides: what has a page and a picture of its own, so that a link in a
 * message shows the right state. The moments are looked up in the runs.
 */
import { address } from '../../address.ts';
import { story, type Line } from '../../narrate/story.ts';
import { print } from '../../share/codec.ts';
import type { ProtectionEvent } from '../../sim/protection/events.ts';
import { MODEL as THEFT_MODEL } from '../../sim/protection/simulate.ts';
import { scenarios } from '../../sim/scenarios/index.ts';
import { simulate, type SyncTrace } from '../../sim/sync/simulate.ts';
import type { InFigure } from '../check/situations.ts';
import { defaultChoices, receiverOf, scenarioOf } from '../pipeline/choices.ts';
import { firstEvent, type EventOf } from '../pipeline/first-event.ts';
import { momentAddress } from '../pipeline/moment-address.ts';
import { defaults as theft } from '../theft/choices.ts';
import { runsOf, type Run } from '../theft/runs.ts';
import { stateOf, theftCodec } from '../theft/share.ts';

/** A pipeline at an event, or one of the two thefts at one. */
type Canonical =
  | { readonly shown: InFigure; readonly at: EventOf }
  | { readonly lane: 0 | 1; readonly at: ProtectionEvent['kind'] };

const fetched = { kind: 'fetch.completed', actor: 'iphone' } as const;

const canonical = {
  healthy: { shown: { figure: 'first-run', scenario: 'healthy' }, at: fetched },
  broken: {
    shown: { figure: 'regression', scenario: 'missed-push' },
    at: { kind: 'push.dropped', actor: 'iphone' },
  },
  // The fault drops the push before the update, so the first fetch comes after it.
  fixed: { shown: { figure: 'update', scenario: 'fixed' }, at: fetched },
  'theft-unprotected': { lane: 0, at: 'remote.refused' },
  'theft-protected': { lane: 1, at: 'lost-mode.on' },
} as const satisfies Readonly<Record<string, Canonical>>;

export type MomentName = keyof typeof canonical;
export const momentNames = Object.keys(canonical) as readonly MomentName[];

interface Decided {
  /** Id of the figure in which it can be played. */
  readonly figure: string;
  readonly time_ms: number;
  /** What has happened by then. */
  readonly lines: readonly Line[];
  /** The address that opens the figure at this moment, given that of its page, not yet under its base path. */
  readonly hrefOn: (path: string) => string;
}

export interface SyncMoment extends Decided {
  readonly world: 'sync';
  readonly shown: InFigure;
  readonly trace: SyncTrace;
  readonly receiver: 'iphone' | 'mac';
}

export interface TheftMoment extends Decided {
  readonly world: 'protection';
  readonly run: Run;
}

/** @throws {Error} where the run has no such moment */
export function momentOf(name: MomentName): SyncMoment | TheftMoment {
  const moment: Canonical = canonical[name];
  return 'shown' in moment ? syncMoment(moment.shown, moment.at) : theftMoment(moment);
}

function syncMoment(shown: InFigure, at: EventOf): SyncMoment {
  const named = scenarios[shown.scenario];
  const choices = { ...defaultChoices(named), ...shown.choices };
  const trace = simulate(scenarioOf(named, choices));
  const time_ms = firstEvent(trace, at).at_ms;
  return {
    world: 'sync',
    shown,
    trace,
    receiver: receiverOf(choices.sender),
    figure: shown.figure,
    time_ms,
    lines: upTo(story(trace), time_ms),
    hrefOn: (path) => momentAddress({ ...shown, id: shown.figure, path, at }),
  };
}

function theftMoment({ lane, at }: Extract<Canonical, { lane: unknown }>): TheftMoment {
  const figure = 'theft';
  const run = runsOf(theft)[lane]!;
  const event = run.trace.events.find(({ kind }) => kind === at);
  if (!event) throw new Error(`no ${at} in the run “${run.name}”`);
  const { at_ms: time_ms } = event;
  const query = print(stateOf(theft, time_ms), figure, theftCodec, '', THEFT_MODEL);
  return {
    world: 'protection',
    run,
    figure,
    time_ms,
    lines: upTo(run.lines, time_ms),
    hrefOn: (path) => address(`${path}${query}#${figure}`),
  };
}

function upTo(lines: readonly Line[], time_ms: number): readonly Line[] {
  return lines.filter(({ at_ms }) => at_ms <= time_ms);
}
