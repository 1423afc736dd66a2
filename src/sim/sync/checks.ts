/**
 * The invariants, checked from outside: they read a trace and know nothing of the
 * rules that made it. Each names itself, so a report says what broke.
 */
import type { SyncTrace } from './simulate.ts';
import type { Check, Violation } from './checks/check.ts';
import { breaches, timeRises } from '../kernel/check.ts';
import { metricsAddUp, syncCausesComeFirst } from './checks/bookkeeping.ts';
import { mergesBuildOnTheServerCopy } from './checks/merges.ts';
import { pushesEndOnce, theBudgetIsKept } from './checks/push-ends.ts';
import { noPushVanishes } from './checks/push-journeys.ts';
import { pushesSpareTheSender, pushesStopOnAffectedReleases } from './checks/pushes.ts';
import {
  comparedSavesOverwriteNothing,
  oneSaveInFlight,
  operationsCommitOnce,
} from './checks/saves.ts';
import { fetchesSpareUnsentChanges } from './checks/unsent.ts';
import { uploadsAreNotDelayed } from './checks/uploads.ts';
import { stalenessAddsUp } from './checks/staleness.ts';
import { noWriteVanishes } from './checks/writes.ts';
import {
  fetchedReplicasEqualTheServer,
  replicasFollowTheEvents,
  tokensNeverGoBack,
  upToDateMeansEqual,
} from './checks/replicas.ts';

type Checks = Readonly<Record<string, Check>>;

/** Hold in whatever order things happen, however long each takes. */
const timeless: Checks = {
  'time-rises': timeRises,
  'causes-come-first': syncCausesComeFirst,
  'metrics-add-up': metricsAddUp,
  'staleness-adds-up': stalenessAddsUp,
  'no-write-vanishes': noWriteVanishes,
  'replicas-follow-the-events': replicasFollowTheEvents,
  'fetched-replicas-equal-the-server': fetchedReplicasEqualTheServer,
  'up-to-date-means-equal': upToDateMeansEqual,
  'tokens-never-go-back': tokensNeverGoBack,
  'pushes-spare-the-sender': pushesSpareTheSender,
  'pushes-stop-on-affected-releases': pushesStopOnAffectedReleases,
  'pushes-end-once': pushesEndOnce,
  'the-budget-is-kept': theBudgetIsKept,
  'operations-commit-once': operationsCommitOnce,
  'one-save-in-flight': oneSaveInFlight,
  'compared-saves-overwrite-nothing': comparedSavesOverwriteNothing,
  'merges-build-on-the-server-copy': mergesBuildOnTheServerCopy,
  'fetches-spare-unsent-changes': fetchesSpareUnsentChanges,
};

/** Say by when something must have happened. */
const timed: Checks = {
  'no-push-vanishes': noPushVanishes,
  'uploads-are-not-delayed': uploadsAreNotDelayed,
};

export const invariants: Checks = { ...timeless, ...timed };

/** Every breach of every invariant; empty where all hold. */
export function violations(trace: SyncTrace): readonly Violation[] {
  return breaches(invariants, trace);
}

/** The same for a trace whose latencies mean nothing, such as one of many orders. */
export function violationsInAnyOrder(trace: SyncTrace): readonly Violation[] {
  return breaches(timeless, trace);
}
