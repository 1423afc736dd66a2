/** What the events of a theft rest on: ids in content/claims, the one that decides first. */
import { actions } from '../../sim/protection/actions.ts';
import type { ProtectionEvent } from '../../sim/protection/events.ts';
import type { ProtectionTrace } from '../../sim/protection/simulate.ts';
import { latest } from '../playback/latest.ts';
import type { Run } from './runs.ts';

/** Of one event of a run. */
function groundsOf(event: ProtectionEvent, { scenario }: ProtectionTrace): readonly string[] {
  switch (event.kind) {
    case 'action.attempted': {
      const { asks, action } = event;
      const { protection } = scenario.phone;
      if (asks === 'passcode') return protection === 'off' ? [] : ['sdp-familiar-passcode'];
      const rule = asks === 'biometric' ? 'sdp-biometric-only' : 'sdp-security-delay';
      const everywhere = protection === 'always' ? ['sdp-always'] : [];
      return [rule, ...everywhere, ...actions[action].claims];
    }
    case 'delay.ended':
      return ['sdp-security-delay'];
    case 'lost-mode.on':
      return ['sdp-lost-first'];
    case 'lost-mode.off':
      return ['lost-mode-passcode'];
    default:
      return [];
  }
}

/** Each once: of everything that happens at the last moment of any run at or before `time_ms`. */
export function groundsAt(runs: readonly Run[], time_ms: number): readonly string[] {
  const happened = runs
    .flatMap(({ trace }) =>
      trace.events.map((event) => ({ at_ms: event.at_ms, claims: groundsOf(event, trace) })),
    )
    .sort((a, b) => a.at_ms - b.at_ms);
  return [...new Set(latest(happened, time_ms).flatMap(({ claims }) => claims))];
}

/** Of every rule that is at work in a run. */
export function groundsOfAll(runs: readonly Run[]): readonly string[] {
  const all = runs.flatMap(({ trace }) => trace.events.flatMap((event) => groundsOf(event, trace)));
  return [...new Set(all)];
}
