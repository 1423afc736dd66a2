/** The address at which a situation can be played: in its figure, or else in the workbench. */
import { address } from '../../address.ts';
import { print } from '../../share/codec.ts';
import { pack } from '../../share/packed.ts';
import { MODEL } from '../../sim/sync/simulate.ts';
import { momentAddress } from '../pipeline/moment-address.ts';
import { defaults, workbenchCodec } from '../workbench/share.ts';
import { momentOf, situations, type Situation, type SituationName } from './situations.ts';

/** Id of the workbench in its article. */
export const WORKBENCH = 'own';

/** @param path of the page on which the figure stands, not yet under its base path */
export async function runAddress(name: SituationName, path: string): Promise<string> {
  const { shown, at }: Situation = situations[name];
  if ('figure' in shown) return momentAddress({ ...shown, id: shown.figure, path, at });
  const { time_ms, receiver } = momentOf(name);
  const scenario = await pack(JSON.stringify(shown.scenario));
  const state = { ...defaults, scenario, t: time_ms, device: receiver };
  const query = print(state, WORKBENCH, workbenchCodec, '', MODEL);
  return address(`${path}${query}#${WORKBENCH}`);
}
