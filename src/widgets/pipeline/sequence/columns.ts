/** Who has a lifeline, in which order, and which events belong on it. */
import { nameAmong } from '../../../messages/devices.ts';
import { pipeline } from '../../../messages/pipeline.ts';
import type { SyncEvent } from '../../../sim/sync/events.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import { castOf } from '../view/cast.ts';

export interface Column {
  /** A device id, `icloud`, `push-service`, or `app` for the receiver's app. */
  readonly id: string;
  /** Its name, a word a line. */
  readonly name: readonly string[];
}

/** As in the path: the Mac on the left, and the receiver next to the push service. */
export function columnsOf({ scenario }: SyncTrace, receiver: string): readonly Column[] {
  const cast = castOf(scenario.devices, receiver);
  const others = scenario.devices.filter(({ id }) => id !== receiver && id !== cast.across?.id);
  const device = ({ id }: { id: string }): Column => ({
    id,
    name: nameAmong(scenario.devices, id).split(' '),
  });
  const icloud: Column = { id: 'icloud', name: [pipeline.icloud] };
  const service: Column = { id: 'push-service', name: pipeline.push_service.split(' ') };
  const app: Column = { id: 'app', name: [pipeline.app] };
  const opened = device(cast.receiver);
  const across = cast.across ? [device(cast.across)] : [];
  const rest = others.map(device);
  return cast.receiver.kind === 'mac'
    ? [app, opened, service, icloud, ...across, ...rest]
    : [...across, icloud, service, opened, app, ...rest];
}

/** The lifeline on which an event is drawn. */
export function columnOf(event: SyncEvent, receiver: string): string {
  if (event.kind === 'run.limit-reached') return 'icloud';
  return event.actor === receiver && ofTheApp(event) ? 'app' : event.actor;
}

function ofTheApp({ kind }: SyncEvent): boolean {
  return kind === 'push.delivered' || /^(record|save|fetch|app)\./.test(kind);
}
