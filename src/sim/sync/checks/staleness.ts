/** Staleness, worked out anew from what each device has been shown of iCloud's writes. */
import type { Check } from './check.ts';
import type { SyncEvent } from '../events.ts';
import { Order } from './order.ts';
import { Shown } from './shown.ts';

export const stalenessAddsUp: Check = function* ({ events, scenario, end, metrics }) {
  const order = new Order();
  const watches = scenario.devices.map(({ id }) => new Watch(new Shown(id, order)));
  for (const event of events) {
    order.note(event);
    for (const watch of watches) watch.note(event);
  }
  for (const { shown, since_ms, longest_ms } of watches) {
    const { id } = shown;
    const now = since_ms === null ? 0 : end.at_ms - since_ms;
    const max = Math.max(longest_ms, now);
    const said = metrics.staleness_ms[id]!;
    if (said.now !== now || said.max !== max) {
      yield {
        seq: null,
        message: `${id} is said to lack something for ${said.now} ms, at most ${said.max} ms; the events give ${now} and ${max}`,
      };
    }
    const { up_to_date, unsent } = end.devices[id]!;
    if (up_to_date !== (since_ms === null && unsent === 0)) {
      yield { seq: null, message: `${id} is${up_to_date ? '' : ' not'} called up to date` };
    }
  }
};

/** How long a device lacks something, without a break. */
class Watch {
  readonly shown: Shown;
  since_ms: number | null = null;
  longest_ms = 0;

  constructor(shown: Shown) {
    this.shown = shown;
  }

  note(event: SyncEvent): void {
    this.shown.note(event);
    if (event.actor !== this.shown.id && event.actor !== 'icloud') return;
    if (this.shown.lacksSomething()) {
      this.since_ms ??= event.at_ms;
    } else if (this.since_ms !== null) {
      this.longest_ms = Math.max(this.longest_ms, event.at_ms - this.since_ms);
      this.since_ms = null;
    }
  }
}
