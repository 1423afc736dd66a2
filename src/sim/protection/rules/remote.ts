/** What the owner can do from another device, as long as the account and Find My are theirs. */
import type { PayloadOf, RemoteCommand } from '../events.ts';
import type { Run } from '../run.ts';
import type { Person } from '../types.ts';
import { cancelDelays } from './delays.ts';

export function command(run: Run, who: Person, wanted: RemoteCommand): void {
  const cause = run.emit('remote.requested', who, null, { command: wanted });
  const reason = obstacle(run, who);
  if (reason) {
    run.emit('remote.refused', 'icloud', cause, { command: wanted, reason });
    return;
  }
  const { remote_command_ms } = run.world.scenario.assumptions;
  run.after(remote_command_ms, { type: 'command-arrives', command: wanted, cause });
}

/** Find My may have been turned off while the command was under way. */
export function onCommand(run: Run, wanted: RemoteCommand, cause: number): void {
  const { world } = run;
  if (world.erased || !world.find_my) {
    const reason = world.erased ? 'erased' : 'find-my-off';
    run.emit('remote.refused', 'icloud', cause, { command: wanted, reason });
  } else if (wanted === 'erase') {
    erase(run, 'owner', cause);
  } else if (!world.lost) {
    world.lost = true;
    run.emit('lost-mode.on', 'iphone', cause, {});
  }
}

export function erase(run: Run, by: Person, cause: number): void {
  run.world.erased = true;
  const erased = run.emit('iphone.erased', 'iphone', cause, { by });
  cancelDelays(run, erased, 'erased');
}

function obstacle({ world }: Run, who: Person): PayloadOf<'remote.refused'>['reason'] | null {
  if (!world.account_password.has(who)) return 'password-changed';
  if (!world.find_my) return 'find-my-off';
  return world.erased ? 'erased' : null;
}
