/** The state of each device and of the push service, as the events so far tell it. */
import type { SyncEvent } from '../events.ts';
import type { AppState, DeviceKind } from '../types.ts';
import type { SyncTrace } from '../simulate.ts';

export interface Condition {
  readonly kind: DeviceKind;
  app_state: AppState;
  locked: boolean;
  reachable: boolean;
  signed_in: boolean;
  low_power: boolean;
}

export class Conditions {
  push_service_up = true;
  readonly #devices: ReadonlyMap<string, Condition>;

  constructor({ scenario }: SyncTrace) {
    this.#devices = new Map(
      scenario.devices.map(({ id, kind, app_state, network, low_power }) => [
        id,
        {
          kind,
          app_state,
          locked: false,
          reachable: network === 'online',
          signed_in: true,
          low_power,
        },
      ]),
    );
  }

  /** Undefined for actors that are no device. */
  of(actor: string): Condition | undefined {
    return this.#devices.get(actor);
  }

  /** What the event changes holds from it on. */
  note(event: SyncEvent): void {
    if (event.kind === 'push-service.down') this.push_service_up = false;
    if (event.kind === 'push-service.up') this.push_service_up = true;
    const device = this.of(event.actor);
    if (device) noteOn(device, event);
  }
}

/** Is the app on the screen? */
export function inFront({ app_state, locked }: Condition): boolean {
  return app_state === 'foreground' && !locked;
}

function noteOn(device: Condition, event: SyncEvent): void {
  switch (event.kind) {
    case 'app.opened':
      device.app_state = 'foreground';
      device.locked = false;
      break;
    case 'app.left':
      device.app_state = 'background';
      break;
    case 'app.force-quit':
      device.app_state = 'force-quit';
      break;
    case 'device.locked':
      device.locked = true;
      break;
    case 'device.unlocked':
      device.locked = false;
      break;
    case 'device.restarted':
      device.app_state = 'background';
      device.locked = false;
      break;
    case 'device.offline':
      device.reachable = false;
      break;
    case 'device.online':
      device.reachable = true;
      break;
    case 'device.settings-changed':
      device.low_power = event.low_power ?? device.low_power;
      break;
    case 'account.signed-out':
      device.signed_in = false;
      break;
    case 'account.signed-in':
      device.signed_in = true;
      break;
  }
}
