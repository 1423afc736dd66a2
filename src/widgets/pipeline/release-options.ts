/** The releases that a reader can choose for a device. */
import { pipelineControls } from '../../messages/pipeline-controls.ts';
import { releasesFor } from '../../sim/sync/releases.ts';
import type { DeviceKind } from '../../sim/sync/types.ts';
import type { Option } from '../../ui/option.ts';

/** Oldest first. */
export function releaseOptions(kind: DeviceKind): readonly Option<string>[] {
  return releasesFor(kind).map(({ id, build }) => ({
    value: id,
    label: pipelineControls.release(id, build),
  }));
}
