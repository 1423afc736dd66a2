/**
 * OS releases as the rules see them. The data lives in content/releases, so that
 * the reader's choice, the rule and the evidence behind it cannot drift apart.
 */
import data from '../../../content/releases/releases.json' with { type: 'json' };
import type { DeviceKind } from './types.ts';

export type Platform = 'ios' | 'ipados' | 'macos';

export interface Release {
  /** Platform and version, such as `ios-26.4.1`. */
  readonly id: string;
  readonly platform: Platform;
  readonly version: string;
  /** Apple's build number; null where no source was found. */
  readonly build: string | null;
  /** ISO date of the public release; null where no source was found. */
  readonly date: string | null;
  /** Whether a CloudKit push that reaches a device on this release gets through. */
  readonly cloudkit_push: 'delivered' | 'mistreated';
  readonly claims: readonly string[];
}

export const releases = data as readonly Release[];

const byId = new Map(releases.map((release) => [release.id, release]));

const platformOf: Readonly<Record<DeviceKind, Platform>> = {
  iphone: 'ios',
  ipad: 'ipados',
  mac: 'macos',
};

/** The releases a device of this kind can run, oldest first. */
export function releasesFor(kind: DeviceKind): readonly Release[] {
  return releases.filter((release) => release.platform === platformOf[kind]);
}

/** @throws RangeError for an id that is not in content/releases. */
export function release(id: string): Release {
  const found = byId.get(id);
  if (!found) throw new RangeError(`no release "${id}"`);
  return found;
}

/** Does this release keep CloudKit pushes from the app? (claims token-check-26-4, exempt-cloudkit-topics-26-4-1) */
export function mistreatsPushes(id: string): boolean {
  return release(id).cloudkit_push === 'mistreated';
}
