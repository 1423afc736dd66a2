/** The path in words, for those who do not see it. */
import { deviceNames, releaseName } from '../../../messages/devices.ts';
import { pipeline } from '../../../messages/pipeline.ts';
import type { SyncTrace } from '../../../sim/sync/simulate.ts';
import type { DeviceSetup } from '../../../sim/sync/types.ts';
import { conditionsAt } from '../view/conditions.ts';
import { replicaAt, textOf } from '../view/replicas.ts';
import { stepsAt } from '../view/steps.ts';
import { trayAt } from '../view/tray.ts';

/**
 * What screens show, what has been discarded, and the four steps.
 * @param shown the devices that are to be seen, where not all are
 */
export function pathLabel(
  trace: SyncTrace,
  time_ms: number,
  receiver: string,
  shown: readonly DeviceSetup[] = trace.scenario.devices,
): string {
  const devices = shown.flatMap(({ id, kind }) => {
    const { newest, behind } = replicaAt(trace, time_ms, id);
    const { count } = trayAt(trace, time_ms, id);
    const release = releaseName(conditionsAt(trace, time_ms, id).os);
    const name = deviceNames[kind];
    return [
      newest[0]
        ? pipeline.shows(name, release, pipeline.quoted(textOf(newest[0])))
        : pipeline.shows_nothing(name, release),
      ...(behind ? [pipeline.behind_sentence] : []),
      ...(count > 0 ? [pipeline.discarded_sentence(count)] : []),
    ];
  });
  const steps = stepsAt(trace, time_ms, receiver).map(({ step, status }) =>
    pipeline.step_is(pipeline.steps[step], pipeline.statuses[status]),
  );
  return [...devices, pipeline.steps_sentence(steps)].join(' ');
}
