/** Faults planted in the rules of the protection world, each with the invariant that must notice it. */
import type { Mutant } from './mutants.ts';

const rules = 'src/sim/protection/rules';

export const protectionMutants: readonly Mutant[] = [
  {
    name: 'takes the passcode where Face ID or Touch ID fails',
    file: `${rules}/attempt.ts`,
    from: "return refuse(failed, 'no-passcode-fallback');",
    to: "return carryOut(run, who, action, run.emit('passcode.accepted', 'iphone', failed, { action }));",
    caughtBy: 'passcode-alone-never-passes',
  },
  {
    name: 'lets any face pass',
    file: `${rules}/attempt.ts`,
    from: '!world.enrolled.has(who)',
    to: 'false',
    caughtBy: 'strangers-never-pass',
  },
  {
    name: 'asks for no second check, and for no hour',
    file: `${rules}/attempt.ts`,
    from: "if (asks === 'biometric' || delay)",
    to: 'if (true)',
    caughtBy: 'delays-take-their-time',
  },
  {
    name: 'does not wait until the delay is over',
    file: `${rules}/attempt.ts`,
    from: 'if (delay && !delay.ended)',
    to: 'if (false)',
    caughtBy: 'delays-take-their-time',
  },
  {
    name: 'keeps a delay that a familiar place has ended',
    file: `${rules}/place.ts`,
    from: 'return forgetEarlyEnds(run, because);',
    to: 'return;',
    caughtBy: 'early-ends-stay-at-familiar-places',
  },
  {
    name: 'lets somebody act who does not have the iPhone',
    file: `${rules}/attempt.ts`,
    from: 'if (world.holder !== who)',
    to: 'if (false)',
    caughtBy: 'only-the-holder-acts',
  },
  {
    name: 'forgets Lost Mode',
    file: `${rules}/attempt.ts`,
    from: "world.lost && action !== 'turn-off-lost-mode'",
    to: 'false',
    caughtBy: 'lost-mode-holds',
  },
  {
    name: 'works on after it was erased',
    file: `${rules}/attempt.ts`,
    from: 'if (world.erased)',
    to: 'if (false)',
    caughtBy: 'nothing-follows-erasing',
  },
  {
    name: 'obeys an owner whose password was changed',
    file: `${rules}/remote.ts`,
    from: '!world.account_password.has(who)',
    to: 'false',
    caughtBy: 'commands-need-the-account',
  },
  {
    name: 'stays on when a requirement goes',
    file: `${rules}/carry-out.ts`,
    from: 'reviewRequirements(run, cause);',
    to: '',
    caughtBy: 'requirements-are-met',
  },
  {
    name: 'does not say that an update turned it on',
    file: `${rules}/protection.ts`,
    from: "run.emit('protection.turned-on', 'iphone', cause, { setting: 'away', by: 'update' });",
    to: '',
    caughtBy: 'the-end-follows',
  },
  {
    name: 'counts a refusal that nobody heard of',
    file: 'src/sim/protection/metrics.ts',
    from: 'attempts: { owner: owner.attempts,',
    to: 'attempts: { owner: owner.attempts + 1,',
    caughtBy: 'metrics-add-up',
  },
  {
    name: 'ends a delay without a cause',
    file: `${rules}/delays.ts`,
    from: "run.emit('delay.ended', 'iphone', cause, { action, reason: 'time' });",
    to: "run.emit('delay.ended', 'iphone', null, { action, reason: 'time' });",
    caughtBy: 'causes-come-first',
  },
];
