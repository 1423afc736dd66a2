/** Which rule answers to what somebody does. */
import type { Run } from '../run.ts';
import type { Deed } from '../types.ts';
import { attempt } from './attempt.ts';
import { carry, reviewPlace } from './place.ts';
import { install } from './protection.ts';
import { command } from './remote.ts';

export function act(run: Run, deed: Deed): void {
  const { world } = run;
  switch (deed.do) {
    case 'take':
      world.holder = deed.who;
      run.emit('iphone.taken', deed.who, null, {});
      return;
    case 'go-to':
      if (world.holder !== deed.who) return refuse(run, deed);
      return carry(run, deed.who, deed.place);
    case 'attempt':
      return attempt(run, deed.who, deed.action);
    case 'mark-as-lost':
      return command(run, deed.who, 'mark-as-lost');
    case 'erase-remotely':
      return command(run, deed.who, 'erase');
    case 'install-os':
      if (world.holder !== deed.who) return refuse(run, deed);
      return install(run, deed.os);
    case 'set':
      if (world.holder !== deed.who) return refuse(run, deed);
      return set(run, deed);
  }
}

function set(run: Run, { who, sensor_works, significant_locations }: Deed & { do: 'set' }): void {
  const { world } = run;
  world.sensor_works = sensor_works ?? world.sensor_works;
  world.significant_locations = significant_locations ?? world.significant_locations;
  const cause = run.emit('setting.changed', who, null, {
    ...(sensor_works !== undefined && { sensor_works }),
    ...(significant_locations !== undefined && { significant_locations }),
  });
  reviewPlace(run, cause);
}

/** What needs the iPhone in hand, and somebody else has it. */
function refuse(run: Run, deed: Deed): void {
  run.emit('deed.refused', deed.who, null, { do: deed.do });
}
