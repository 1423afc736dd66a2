/** Faults planted in the simulator, one at a time, each with the invariant that must notice it. */
import type { Rewrite } from './bundle.ts';

export interface Mutant {
  /** What the simulator does wrong. */
  readonly name: string;
  readonly file: string;
  /** Source text that occurs once in the file, and what stands there instead. */
  readonly from: string;
  readonly to: string;
  /** Key of `invariants`. */
  readonly caughtBy: string;
}

export const mutants: readonly Mutant[] = [
  {
    name: 'gives up a save in flight when the zone is lost, and sends another',
    file: 'src/sim/sync/rules/zone.ts',
    from: 'device.lost_reason = reason;',
    to: 'device.lost_reason = reason; for (const { record, change } of device.in_flight?.items ?? []) putBack(device, record, change); device.in_flight = null;',
    caughtBy: 'one-save-in-flight',
  },
  {
    name: 'skips the comparison of change tags',
    file: 'src/sim/sync/rules/write.ts',
    from: '&& !unchanged)',
    to: '&& false)',
    caughtBy: 'compared-saves-overwrite-nothing',
  },
  {
    name: 'merges into the client copy, under the tag of the server copy',
    file: 'src/sim/sync/rules/merge.ts',
    from: 'know(device, record, version);',
    to: 'const { server } = version; know(device, record, { ...version, server: server && { ...server, fields: base?.fields ?? {} } });',
    caughtBy: 'merges-build-on-the-server-copy',
  },
  {
    name: 'gives up its own change where both sides changed a field',
    file: 'src/sim/sync/rules/merge.ts',
    from: 'return !newest ||',
    to: 'return !contested.includes(name) || newest &&',
    caughtBy: 'merges-build-on-the-server-copy',
  },
  {
    name: 'writes all fields and does not say what it overwrote',
    file: 'src/sim/sync/rules/write.ts',
    from: 'current ? changedByOthers(current.fields, base, sent) : []',
    to: '[]',
    caughtBy: 'no-write-vanishes',
  },
  {
    name: 'carries out an operation again when its answer was lost',
    file: 'src/sim/sync/rules/commit.ts',
    from: 'earlier?.operation.id === operation.id',
    to: 'earlier === null',
    caughtBy: 'operations-commit-once',
  },
  {
    name: 'deletes without a tombstone',
    file: 'src/sim/sync/rules/write.ts',
    from: 'icloud.tombstones.set(record, revision);',
    to: '',
    caughtBy: 'fetched-replicas-equal-the-server',
  },
  {
    name: 'holds uploads back on an affected release',
    file: 'src/sim/sync/rules/save.ts',
    from: 'sendAfter(run, device, run.world.scenario.assumptions.edit_to_save_ms, cause);',
    to: 'const wait_ms = /-26\\.4$/.test(device.os) ? 60_000 : 0; sendAfter(run, device, wait_ms + run.world.scenario.assumptions.edit_to_save_ms, cause);',
    caughtBy: 'uploads-are-not-delayed',
  },
  {
    name: 'sends the push to the sender too',
    file: 'src/sim/sync/rules/push-service.ts',
    from: 'if (device.id !== operation.device) notify',
    to: 'notify',
    caughtBy: 'pushes-spare-the-sender',
  },
  {
    name: 'sends a push without a cause',
    file: 'src/sim/sync/rules/push-service.ts',
    from: "run.emit('push.sent', ICLOUD, cause, { to })",
    to: "run.emit('push.sent', ICLOUD, null, { to })",
    caughtBy: 'causes-come-first',
  },
  {
    name: 'names as the cause of a stored push what only comes after it',
    file: 'src/sim/sync/rules/push-service.ts',
    from: "run.emit('push.stored', keeper, push.cause, ",
    to: "run.emit('push.stored', keeper, run.seq + 1, ",
    caughtBy: 'causes-come-first',
  },
  {
    name: 'loses the push kept for a device that comes back',
    file: 'src/sim/sync/rules/push-service.ts',
    from: 'passOn(run, kept);',
    to: '',
    caughtBy: 'no-push-vanishes',
  },
  {
    name: 'forgets the push it kept when a newer one comes, and says nothing',
    file: 'src/sim/sync/rules/push-service.ts',
    from: 'if (kept && kept.push !== id) {',
    to: 'if (kept === null) {',
    caughtBy: 'no-push-vanishes',
  },
  {
    name: 'delivers pushes on 26.4',
    file: 'src/sim/sync/rules/gates.ts',
    from: "mechanism === 'unknown-token' && mistreatsPushes(device.os)",
    to: "mechanism === 'never-sent' && mistreatsPushes(device.os)",
    caughtBy: 'pushes-stop-on-affected-releases',
  },
  {
    name: 'loses the held push when the app is opened',
    file: 'src/sim/sync/rules/gates.ts',
    from: 'deliver(run, device, { ...held, cause });',
    to: '',
    caughtBy: 'no-push-vanishes',
  },
  {
    name: 'hands over the held push and keeps it too',
    file: 'src/sim/sync/rules/gates.ts',
    from: `device.held_push = null;
  deliver(`,
    to: 'deliver(',
    caughtBy: 'pushes-end-once',
  },
  {
    name: 'hands over one push more than the budget allows',
    file: 'src/sim/sync/rules/gates.ts',
    from: '.length >= push_budget',
    to: '.length > push_budget',
    caughtBy: 'the-budget-is-kept',
  },
  {
    name: 'fetches although the push was dropped',
    file: 'src/sim/sync/rules/gates.ts',
    from: "run.emit('push.dropped', device.id, push.cause, { to: device.id, push: push.push, reason });",
    to: "scheduleFetch(run, device, { cause: run.emit('push.dropped', device.id, push.cause, { to: device.id, push: push.push, reason }), key: push.key });",
    caughtBy: 'pushes-end-once',
  },
  {
    name: 'fetches over changes that are not sent yet',
    file: 'src/sim/sync/rules/fetch-answer.ts',
    from: `if (isUnconfirmed(device, record)) {
      device.kept_aside.set(record, { server, revision });`,
    to: `if (device.known === null) {`,
    caughtBy: 'fetches-spare-unsent-changes',
  },
  {
    name: 'takes up its old token again after a fetch',
    file: 'src/sim/sync/rules/fetch-answer.ts',
    from: 'device.zone_token = page.token;',
    to: 'device.zone_token = question.zone_token ?? page.token;',
    caughtBy: 'tokens-never-go-back',
  },
  {
    name: 'keeps what iCloud no longer has when it starts over without a token',
    file: 'src/sim/sync/rules/fetch-answer.ts',
    from: '!full_fetch.has(record)',
    to: 'full_fetch.size < 0',
    caughtBy: 'fetched-replicas-equal-the-server',
  },
  {
    name: 'keeps the replica when the account is signed out',
    file: 'src/sim/sync/rules/account.ts',
    from: 'device.known.clear();',
    to: '',
    caughtBy: 'replicas-follow-the-events',
  },
  {
    name: 'calls a device up to date that lacks a write',
    file: 'src/sim/sync/rules/staleness.ts',
    from: 'if (device.id !== writer) device.stale_since_ms ??= run.now_ms;',
    to: '',
    caughtBy: 'up-to-date-means-equal',
  },
  {
    name: 'counts how long a device is behind from the last write instead of the first',
    file: 'src/sim/sync/rules/staleness.ts',
    from: 'if (device.id !== writer) device.stale_since_ms ??=',
    to: 'if (device.id !== writer) device.stale_since_ms =',
    caughtBy: 'staleness-adds-up',
  },
  {
    name: 'does not count commits',
    file: 'src/sim/sync/metrics.ts',
    from: 'this.saves += 1;',
    to: '',
    caughtBy: 'metrics-add-up',
  },
  {
    name: 'does the latest thing first',
    file: 'src/sim/kernel/queue.ts',
    from: 'a.at_ms - b.at_ms',
    to: 'b.at_ms - a.at_ms',
    caughtBy: 'time-rises',
  },
];

/** @throws Error where the text to replace is not found exactly once: the table must follow the code. */
export function mutantRewrite({ name, file, from, to }: Omit<Mutant, 'caughtBy'>): Rewrite {
  return (code, at) => {
    if (at !== file) return code;
    const found = code.split(from).length - 1;
    if (found !== 1) throw new Error(`"${name}": ${found} places in ${at} read "${from}", not one`);
    return code.replace(from, () => to);
  };
}
