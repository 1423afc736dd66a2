/** A trace of the protection world in sentences. */
import { protectionNarration } from '../messages/protection.ts';
import type { ProtectionEvent } from '../sim/protection/events.ts';
import type { ProtectionTrace } from '../sim/protection/simulate.ts';
import type { Line } from './story.ts';

/** One line for every event, in order. Places are called by their ids. */
export function protectionStory({ events }: Pick<ProtectionTrace, 'events'>): readonly Line[] {
  return events.map((event) => ({
    seq: event.seq,
    at_ms: event.at_ms,
    text: protectionSentence(event),
  }));
}

function protectionSentence(event: ProtectionEvent): string {
  const tell = protectionNarration[event.kind] as (
    event: ProtectionEvent,
    place: (id: string) => string,
  ) => string;
  return tell(event, (id) => (id === 'home' ? id : `the place “${id}”`));
}
