/** What an action changes, once the iPhone lets it pass. */
import type { ActionId } from '../actions.ts';
import type { Run } from '../run.ts';
import type { Person } from '../types.ts';
import { cancelDelays } from './delays.ts';
import { erase } from './remote.ts';
import { reviewRequirements } from './protection.ts';

export function carryOut(run: Run, who: Person, action: ActionId, because: number): void {
  const { world } = run;
  world.delays.delete(action);
  const cause = run.emit('action.done', 'iphone', because, { action, by: who });
  if (!world.done[who].has(action)) world.done[who].set(action, run.now_ms);
  effects[action]?.(run, who, cause);
  reviewRequirements(run, cause);
}

type Effect = (run: Run, who: Person, cause: number) => void;

/** Actions that are not here show or spend something, and leave the iPhone as it is. */
const effects: Partial<Record<ActionId, Effect>> = {
  'turn-off-lost-mode': (run, _, cause) => {
    run.world.lost = false;
    run.emit('lost-mode.off', 'iphone', cause, {});
  },
  'erase-iphone': erase,
  'change-account-password': ({ world }, who) => {
    world.account_password = new Set([who]);
  },
  // Signing out takes Find My with it.
  'sign-out': ({ world }) => {
    world.find_my = false;
  },
  'add-biometrics': ({ world }, who) => {
    world.enrolled.add(who);
  },
  'remove-biometrics': ({ world }) => {
    world.enrolled.clear();
  },
  'change-passcode': ({ world }, who) => {
    world.passcode = new Set([who]);
  },
  'turn-off-find-my': ({ world }) => {
    world.find_my = false;
  },
  'turn-off-protection': (run, who, cause) => {
    run.world.protection = 'off';
    const off = run.emit('protection.turned-off', 'iphone', cause, { by: who });
    cancelDelays(run, off, 'protection-off');
  },
  'turn-on-protection': (run, who, cause) => {
    run.world.protection = 'away';
    run.emit('protection.turned-on', 'iphone', cause, { setting: 'away', by: who });
  },
};
