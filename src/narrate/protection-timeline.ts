/** A trace of the protection world for the Trace Event Format. */
import { actorNames } from '../messages/protection.ts';
import type { ProtectionEvent } from '../sim/protection/events.ts';
import type { ProtectionTrace } from '../sim/protection/simulate.ts';
import { protectionStory } from './protection-story.ts';
import type { Change, Timeline } from './trace-event.ts';

export function protectionTimeline({ events, end }: ProtectionTrace): Timeline {
  return {
    events,
    lines: protectionStory({ events }),
    end_ms: end.at_ms,
    actors: actorNames,
    begun: [],
    changesAt: (event) => changesOf(event as ProtectionEvent),
  };
}

/** What lasts: Security Delays, one an action, and Lost Mode. */
function changesOf(event: ProtectionEvent): readonly Change[] {
  switch (event.kind) {
    case 'delay.started':
      return [{ name: `delay: ${event.action}`, change: 'begins' }];
    case 'delay.ended':
    case 'delay.cancelled':
      return [{ name: `delay: ${event.action}`, change: 'ends' }];
    case 'lost-mode.on':
      return [{ name: 'lost-mode', change: 'begins' }];
    case 'lost-mode.off':
    case 'iphone.erased':
      return [{ name: 'lost-mode', change: 'ends' }];
    default:
      return [];
  }
}
