/** The protection goes on with an update, and off where a requirement goes. */
import { isDefault } from '../defaults.ts';
import type { Run } from '../run.ts';
import { missingIn } from '../state.ts';
import { cancelDelays } from './delays.ts';

/**
 * Without one of its requirements the protection is off (claim sdp-requirements).
 * Significant Locations are needed to turn it on; when they go off later, no place
 * is familiar any more, as one university found (claim sdp-no-significant-locations).
 */
export function reviewRequirements(run: Run, because: number | null): void {
  const { world } = run;
  if (world.protection === 'off') return;
  const missing = missingIn(world).filter((name) => name !== 'significant_locations');
  if (missing.length === 0) return;
  world.protection = 'off';
  const cause = run.emit('protection.unavailable', 'iphone', because, { missing });
  cancelDelays(run, cause, 'protection-off');
}

/** At the start: what the scenario wants on, but cannot be. */
export function reviewSetup(run: Run): void {
  const { world } = run;
  const missing = missingIn(world);
  if (world.protection === 'off' || missing.length === 0) return;
  world.protection = 'off';
  run.emit('protection.unavailable', 'iphone', null, { missing });
}

/** A release whose default is *on* turns it on as it is installed (claims sdp-on-at-26-4, sdp-26-4-1-for-managed). */
export function install(run: Run, os: string): void {
  const { world } = run;
  const { managed } = world.scenario.phone;
  const { default_follows } = world.scenario.assumptions;
  const before = isDefault(world.os, managed, default_follows);
  world.os = os;
  const cause = run.emit('os.installed', 'iphone', null, { os });
  if (before || !isDefault(os, managed, default_follows) || world.protection !== 'off') return;
  const missing = missingIn(world);
  if (missing.length > 0) {
    run.emit('protection.unavailable', 'iphone', cause, { missing });
  } else {
    world.protection = 'away';
    run.emit('protection.turned-on', 'iphone', cause, { setting: 'away', by: 'update' });
  }
}
