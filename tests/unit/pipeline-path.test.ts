/** The path: geometry and shapes, and one picture stored. */
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { scenarios, type ScenarioName } from '../../src/sim/scenarios/index.ts';
import { scenarioFrom } from '../../src/sim/sync/scenario.ts';
import { simulate } from '../../src/sim/sync/simulate.ts';
import { along, point, rounded } from '../../src/widgets/pipeline/path/geometry.ts';
import Path from '../../src/widgets/pipeline/path/Path.svelte';
import { emsOf, wrapped } from '../../src/widgets/pipeline/path/text.ts';
import { pathView } from '../../src/widgets/pipeline/path/view.ts';

const traceOf = (name: ScenarioName) => simulate(scenarioFrom(scenarios[name].scenario));

describe('a way', () => {
  const way = [point(0, 0), point(10, 0), point(10, 30)];

  it('is walked by its length, and not beyond its ends', () => {
    expect(along(way, 0.25)).toEqual(point(10, 0));
    expect(along(way, 0.5)).toEqual(point(10, 10));
    expect(along(way, -1)).toEqual(point(0, 0));
    expect(along(way, 2)).toEqual(point(10, 30));
  });

  it('is drawn with rounded corners', () => {
    expect(rounded(way, 4)).toBe('M0,0L6,0A4,4,0,0,1,10,4L10,30');
  });
});

describe('text on a screen', () => {
  it('is broken between words, and what does not fit says so', () => {
    expect(wrapped('Buy milk and bread', 60, 13, 4)).toEqual(['Buy milk', 'and bread']);
    expect(wrapped('Buy milk and bread', 60, 13, 1)).toEqual(['Buy mil…']);
    expect(wrapped('', 60, 13, 2)).toEqual([]);
  });

  it('is never wider than its line, whatever a record says', () => {
    for (const line of wrapped('W'.repeat(200), 60, 13, 5)) {
      expect(emsOf(line) * 13).toBeLessThanOrEqual(60);
    }
  });
});

describe('a push on 26.4', () => {
  const trace = traceOf('missed-push');
  const arrived = trace.events.find(
    (event) => event.kind === 'push.arrived' && event.actor === 'iphone',
  )!.at_ms;
  const envelope = (time_ms: number) =>
    pathView(trace, time_ms, 'wide', 'iphone').tokens.find(({ device }) => device === 'iphone');

  it('is looked at in front of the token check, and then goes to the tray', () => {
    const { devices } = pathView(trace, arrived, 'wide', 'iphone');
    const opened = devices.find(({ open }) => open)!;
    const door = opened.doors.find(({ gate }) => gate === 'token-check')!;
    expect(envelope(arrived)).toMatchObject({ kind: 'envelope', state: 'looked-at' });
    expect(envelope(arrived)!.x).toBeLessThan(door.shape.x);
    expect(envelope(arrived + 39)!.y).toBeGreaterThan(envelope(arrived)!.y);
    expect(envelope(arrived + 40)).toBeUndefined();
    const after = pathView(trace, arrived + 40, 'wide', 'iphone').devices.find(({ open }) => open);
    expect(after!.tray!.envelopes).toHaveLength(1);
  });

  it.each(['wide', 'tall'] as const)('is outside until it arrives (%s)', (kind) => {
    const { tokens, devices, lanes, layout } = pathView(trace, arrived - 1, kind, 'iphone');
    const token = tokens.find(({ device }) => device === 'iphone')!;
    const { chassis } = devices.find(({ open }) => open)!;
    if (kind === 'wide') expect(token.x).toBeLessThan(chassis.x - 15);
    else expect(token.y).toBeLessThan(chassis.y - 10);
    expect(lanes.find(({ key }) => key === 'push iphone')!.status).toBe('idle');
    const trail = lanes.find(({ key }) => key === 'trail iphone')!;
    expect(trail.status).toBe('active');
    const [x, y] = trail.path.split('L').at(-1)!.split(',').map(Number);
    expect(x! * layout.flow.x + y! * layout.flow.y).toBeCloseTo(
      token.x * layout.flow.x + token.y * layout.flow.y,
      0,
    );
  });

  it('goes through the same door on 26.4.1, to the app', () => {
    const fixed = traceOf('fixed');
    const delivered = fixed.events.find((event) => event.kind === 'push.delivered')!.at_ms;
    const opened = pathView(fixed, delivered, 'wide', 'iphone').devices.find(({ open }) => open)!;
    expect(opened.doors.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done']);
  });
});

describe('a door', () => {
  const trace = traceOf('healthy');
  const leaves = (time_ms: number) =>
    pathView(trace, time_ms, 'wide', 'iphone')
      .devices.find(({ open }) => open)!
      .doors.map(({ leaves }) => leaves);

  it('opens when the push touches it, and not before', () => {
    const arrived = trace.events.find(
      (event) => event.kind === 'push.arrived' && event.actor === 'iphone',
    )!.at_ms;
    const [connection, token_check, app_state, budget] = leaves(arrived);
    expect(leaves(arrived + 30)[0]).toBe(connection);
    expect(leaves(arrived + 30)[1]).not.toBe(token_check);
    expect(leaves(arrived + 25)[3]).toBe(budget);
    expect(leaves(arrived + 40)[2]).not.toBe(app_state);
  });
});

describe('what is said of a device', () => {
  /** Once pushes are sent, the receiver and the iPad are behind. */
  const trace = traceOf('missed-push');
  const phoneSends = simulate(
    scenarioFrom({
      ...scenarios['missed-push'].scenario,
      actions: [
        { at_ms: 1_000, device: 'iphone', do: 'edit', record: 'note-1', fields: { text: 'Tea' } },
      ],
    }),
  );
  const behind = [
    [trace, 'iphone', 'wide'],
    [trace, 'iphone', 'tall'],
    [phoneSends, 'mac', 'wide'],
    [phoneSends, 'mac', 'tall'],
  ] as const;

  it.each(behind)('that it is behind stands at its name (%#)', (of, receiver, kind) => {
    const time_ms = of.events.find(({ kind }) => kind === 'push.sent')!.at_ms;
    const { devices } = pathView(of, time_ms, kind, receiver);
    const said = devices.filter(({ note }) => note !== null);
    expect(said.map(({ id }) => id).sort()).toEqual([receiver, 'ipad'].sort());
    for (const { note, name, title } of said) {
      const from = note!.lines[0]!.x - 16;
      // On the name's line behind the name, or a line above or below it, with the same edge.
      if (note!.lines[0]!.y === title.y) expect(from).toBeGreaterThan(title.x + emsOf(name) * 15);
      else expect(from).toBe(title.x);
      expect(from - title.x).toBeLessThan(emsOf(name) * 15 + 12);
      expect(Math.abs(note!.lines[0]!.y - title.y)).toBeLessThan(20);
    }
  });
});

describe('the word with a push, from top to bottom', () => {
  const trace = traceOf('missed-push');
  const words = { rise: 10, fall: 4 };

  it('is clear of the lines that the push follows', () => {
    const push = trace.events.find(
      (event) => event.kind === 'push.arrived' && event.actor === 'iphone',
    )!;
    const { layout } = pathView(trace, 0, 'tall', 'iphone');
    const spot = layout.devices.find(({ open }) => open)!;
    const seen = Array.from({ length: 400 }, (_, index) => push.at_ms - index * 2)
      .flatMap((time_ms) => pathView(trace, time_ms, 'tall', 'iphone').tokens)
      .filter(({ caption, device }) => caption !== '' && device === 'iphone');
    expect(new Set(seen.map(({ y }) => y)).size).toBeGreaterThan(10);
    expect(new Set(seen.map(({ x }) => x)).size).toBeGreaterThan(10);
    for (const { x, y, caption_side } of seen) {
      expect(caption_side).toBe('after');
      const word = { top: y - 7 - words.rise, bottom: y - 7 + words.fall, start: x + 19 };
      const [slot] = spot.push_way;
      // Above the line to the push service, and past the one to the device.
      expect(word.bottom < slot!.y || word.start > slot!.x).toBe(true);
      expect(word.bottom).toBeLessThan(layout.steps.push.y - 10);
    }
  });
});

describe('the picture', () => {
  it.each(['wide', 'tall'] as const)('opens up the receiver, whoever it is (%s)', (kind) => {
    for (const receiver of ['mac', 'iphone', 'ipad']) {
      const { devices } = pathView(traceOf('reverse'), 3_000, kind, receiver);
      expect(devices.filter(({ open }) => open).map(({ id }) => id)).toEqual([receiver]);
      expect(devices).toHaveLength(3);
    }
  });

  it('says in words what it shows', () => {
    const { body } = render(Path, {
      props: { trace: traceOf('missed-push'), time_ms: 9_000, receiver: 'iphone', layout: 'wide' },
    });
    expect(body).toContain('role="img"');
    expect(body).toContain('iPhone, iOS 26.4, shows nothing yet. iCloud has something newer.');
    expect(body).toContain('2 pushes discarded.');
    expect(body).not.toContain('style=');
  });

  it('is as it was looked at and found good', async () => {
    const { body } = render(Path, {
      props: { trace: traceOf('missed-push'), time_ms: 8_384, receiver: 'iphone', layout: 'wide' },
    });
    const svg = body.replace(/<!--.*?-->/g, '').match(/<svg[^]*<\/svg>/)![0];
    const lines = svg.replace(/></g, '>\n<').replace(/ ?\bs-\w{5}\b/g, '');
    await expect(lines).toMatchFileSnapshot('./snapshots/path-missed-push.svg');
  });
});
