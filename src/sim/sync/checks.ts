/**
 * The invariants, checked from outside: they read a trace and know nothing of the
 * rules that made it. Each names itself, so a report says what broke.
 */
import type { SyncTrace } from './simulate.ts';
import type { Check, Violation } from './checks/check.ts';
import { causesComeFirst, metricsAddUp, timeRises } from './checks/bookkeeping.ts';
import { pushesSpareTheSender, pushesStopOnAffectedReleases } from './checks/pushes.ts';
import { noWriteVanishes } from './checks/writes.ts';
import {
  fetchedReplicasEqualTheServer,
  replicasFollowTheEvents,
  tokensNeverGoBack,
  upToDateMeansEqual,
} from './checks/replicas.ts';

export const invariants: Readonly<Record<string, Check>> = {
  'time-rises': timeRises,
  'causes-come-first': causesComeFirst,
  'metrics-add-up': metricsAddUp,
  'no-write-vanishes': noWriteVanishes,
  'replicas-follow-the-events': replicasFollowTheEvents,
  'fetched-replicas-equal-the-server': fetchedReplicasEqualTheServer,
  'up-to-date-means-equal': upToDateMeansEqual,
  'tokens-never-go-back': tokensNeverGoBack,
  'pushes-spare-the-sender': pushesSpareTheSender,
  'pushes-stop-on-affected-releases': pushesStopOnAffectedReleases,
};

/** Every breach of every invariant; empty where all hold. */
export function violations(trace: SyncTrace): readonly Violation[] {
  return Object.entries(invariants).flatMap(([invariant, check]) =>
    [...check(trace)].map((found) => ({ invariant, ...found })),
  );
}
