/** What goes wrong around the devices, as the scenario says. */
import type { Device } from '../state.ts';
import type { Fault } from '../types.ts';
import { deviceOf, ICLOUD, PUSH_SERVICE, type EndingFault, type Run } from '../run.ts';
import { retryAfter } from './outages.ts';
import { passOnStored } from './push-service.ts';
import { deleteZone } from './zone.ts';

export function strike(run: Run, fault: Fault): void {
  const { icloud, push_service } = run.world;
  switch (fault.do) {
    case 'icloud-unavailable': {
      const { for_ms, retry_after_ms } = fault;
      icloud.outages = [...icloud.outages, { until_ms: run.now_ms + for_ms, retry_after_ms }];
      endLater(
        run,
        fault.do,
        for_ms,
        run.emit('icloud.unavailable', ICLOUD, null, { for_ms, retry_after_ms }),
      );
      break;
    }
    case 'push-service-outage': {
      const { for_ms } = fault;
      push_service.down_until_ms = Math.max(push_service.down_until_ms, run.now_ms + for_ms);
      endLater(
        run,
        fault.do,
        for_ms,
        run.emit('push-service.down', PUSH_SERVICE, null, { for_ms }),
      );
      break;
    }
    case 'storage-full': {
      const { for_ms } = fault;
      icloud.storage_full_until_ms = Math.max(icloud.storage_full_until_ms, run.now_ms + for_ms);
      endLater(run, fault.do, for_ms, run.emit('storage.full', ICLOUD, null, { for_ms }));
      break;
    }
    case 'expire-change-token':
      if (holdsToken(deviceOf(run, fault.device))) icloud.expired_tokens.add(fault.device);
      run.emit('change-token.expired', ICLOUD, null, { device: fault.device });
      break;
    case 'user-deletes-zone':
      deleteZone(run, fault.reason);
      break;
    case 'lose-response':
      icloud.lose_next_response.add(fault.device);
      break;
  }
}

function holdsToken({ zone_token, database_token }: Device): boolean {
  return zone_token !== null || database_token !== null;
}

function endLater(run: Run, fault: EndingFault, for_ms: number, cause: number): void {
  run.after(for_ms, { type: 'fault-ends', fault, cause });
}

/** Unless a later fault of the same kind lasts longer. */
export function endFault(run: Run, fault: EndingFault, cause: number): void {
  const { icloud, push_service } = run.world;
  switch (fault) {
    case 'icloud-unavailable':
      if (retryAfter(icloud, run.now_ms) === null) run.emit('icloud.available', ICLOUD, cause, {});
      break;
    case 'storage-full':
      if (run.now_ms >= icloud.storage_full_until_ms) run.emit('storage.freed', ICLOUD, cause, {});
      break;
    case 'push-service-outage':
      if (run.now_ms < push_service.down_until_ms) return;
      run.emit('push-service.up', PUSH_SERVICE, cause, {});
      for (const to of [...push_service.stored.keys()]) passOnStored(run, to);
      break;
  }
}
