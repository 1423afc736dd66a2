/** The timeline: its days are those that its claims state, and nothing in its drawing lies on anything else. */
import { describe, expect, it } from 'vitest';
import { date } from '../../src/messages/format.ts';
import { incidentWords as words } from '../../src/messages/incident.ts';
import { parse, print } from '../../src/share/codec.ts';
import { inOrder } from '../../src/widgets/incident/days.ts';
import { daysOf, pointOf, spokenName, stretchesOf } from '../../src/widgets/incident/entries.ts';
import { incidentCodec } from '../../src/widgets/incident/share.ts';
import { layoutOf, type Box } from '../../src/widgets/incident/view.ts';
import { builds, claims, entries, releases, written } from '../support/incident.ts';

/** "March", of an ISO date. */
const monthOf = (day: string) => date(day).split(' ')[1]!;
const numberIn = (day: string) => String(Number(day.slice(8)));

describe('an entry of the timeline', () => {
  it.each(entries)('$id has the day that a claim states', ({ id, first, last }) => {
    const { release, build, says } = written.find((entry) => entry.id === id)!;
    const known = [...releases, ...builds].find((one) => one.id === (release ?? build));
    const grounds = [...says.map(({ claim }) => claim), ...(known?.claims ?? [])];
    const stated = grounds.map((claim) => claims.get(claim)!.text.replace(/\s+/g, ' '));
    expect(stated).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `\\b${numberIn(first)}\\b(?= ${monthOf(first)}| and ${numberIn(last)} ${monthOf(last)})` +
            `.*\\b${first.slice(0, 4)}\\b`,
        ),
      ),
    );
  });

  it('stands after what came before it', () => {
    const days = entries.map(({ first }) => first);
    expect(days).toEqual([...days].sort());
    expect(entries).toHaveLength(written.length);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('stands, where a day has two, before what was found in it', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.indexOf('exemption')).toBe(ids.indexOf('ios-26-4-1') + 1);
  });

  it.each([
    ['no day', {}],
    ['two days', { release: 'os-1', first: new Date('2026-04-08') }],
    ['a release that is not known', { release: 'os-2' }],
    ['a release without a day', { release: 'os-3' }],
  ])('with %s stops the build', (_, day) => {
    const known = {
      releases: new Map([
        ['os-1', new Date('2026-04-08')],
        ['os-3', null],
      ]),
      builds: new Map<string, Date>(),
    };
    const entry = { id: 'one', lane: 'releases', title: 'One', ...day } as const;
    expect(() => inOrder([entry], known)).toThrow('no one day for “one”');
  });

  it('is spoken with its days and its lane', () => {
    const built = entries.find(({ id }) => id === 'built')!;
    expect(daysOf(built)).toBe('3 to 4 April 2026');
    expect(spokenName(built)).toBe('Update is built, 3 to 4 April 2026, Inside the firmware');
  });
});

describe('the spans', () => {
  const dayOf = (id: string) => Date.parse(releases.find((release) => release.id === id)!.date!);

  it('are counted from the days', () => {
    const days = (dayOf('ios-26.4.1') - dayOf('ios-26.4')) / 86_400_000;
    expect(days).toBe(15);
    const labels = stretchesOf(entries).map(({ label }) => label);
    expect(labels).toEqual([
      words.spans.in_beta(15),
      words.spans.newest(days),
      words.spans.reported(11),
    ]);
  });

  it('follow an entry that moves', () => {
    const moved = entries.map((entry) =>
      entry.id === 'first-report' ? { ...entry, first: '2026-04-07' } : entry,
    );
    expect(stretchesOf(moved).at(-1)!.label).toBe(words.spans.reported(1));
  });

  it('need the entries between which they are', () => {
    expect(() => stretchesOf(entries.slice(3))).toThrow('no entry “beta-4”');
  });
});

describe('the drawing', () => {
  const draw = (width_px: number, em_px: number, zoom: number) =>
    layoutOf(entries.map(pointOf), stretchesOf(entries), { width_px, em_px, zoom }, words.tick);
  const touch = (a: Box, b: Box) =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  const rooms = [280, 320, 350, 390, 500, 640, 768, 960].flatMap((width_px) =>
    [16, 32].flatMap((em_px) => [1, 2, 3, 8].map((zoom) => [width_px, em_px, zoom] as const)),
  );

  it.each(rooms)(
    'keeps everything apart and inside at %i px, letters of %i px, zoom %i',
    (...room) => {
      const { width, height, points, lanes } = draw(...room);
      for (const [index, { id, box, from, to, lane }] of points.entries()) {
        for (const other of points.slice(index + 1))
          expect(touch(box, other.box), `${id} and ${other.id}`).toBe(false);
        expect(box.x, id).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width, id).toBeLessThanOrEqual(width);
        expect(box.y + box.height, id).toBeLessThanOrEqual(height);
        expect(Math.min(box.width, box.height), id).toBeGreaterThanOrEqual(44);
        // The mark is in its box, and the box in its lane.
        expect(box.x, id).toBeLessThan(from);
        expect(box.x + box.width, id).toBeGreaterThan(to);
        const place = lanes.findIndex((one) => one.lane === lane);
        expect(box.y, id).toBeGreaterThan(lanes[place]!.y);
        expect(box.y + box.height, id).toBeLessThan(lanes[place + 1]?.y ?? Infinity);
      }
    },
  );

  it.each(rooms)(
    'names days that do not meet at %i px, letters of %i px, zoom %i',
    (width_px, em_px, zoom) => {
      const { ticks, width } = draw(width_px, em_px, zoom);
      const named = ticks.filter(({ label }) => label !== undefined);
      expect(named.length).toBeGreaterThanOrEqual(3);
      for (const [index, { x, label }] of named.entries()) {
        const end = x + label!.length * 0.47 * em_px;
        expect(end, label).toBeLessThanOrEqual(named[index + 1]?.x ?? width);
      }
    },
  );

  it('is as much wider as the zoom says, and puts days where they belong', () => {
    const [whole, wide] = [draw(960, 16, 1), draw(960, 16, 4)];
    expect(wide.width).toBe(4 * whole.width);
    const between = ({ points }: typeof whole) => points.at(-1)!.from - points[0]!.from;
    expect(between(wide) / between(whole)).toBeCloseTo(4.05, 1);
    const { stretches, points } = wide;
    const fromOf = (id: string) => points.find((point) => point.id === id)!.from;
    const newest = stretches.find(({ id }) => id === 'newest')!;
    expect([newest.from, newest.to]).toEqual([fromOf('ios-26-4'), fromOf('ios-26-4-1')]);
  });
});

describe('a link to an entry', () => {
  const codec = incidentCodec(entries.map(({ id }) => id));

  it.each([
    ['?incident.at=first-report&incident.zoom=2', { at: 'first-report', zoom: 2 }],
    ['?own=1', { at: 'beta-3', zoom: 1 }],
  ])('%s is read, and written again', (search, state) => {
    const read = parse(search, 'incident', codec);
    expect(read).toMatchObject({ state, notices: [] });
    expect(print(read.state, 'incident', codec, '')).toBe(search.replace('?own=1', ''));
  });

  it.each(['at=nothing', 'at=', 'zoom=0', 'zoom=9', 'zoom=1.5', 'zoom=two'])(
    'with %s stays at its default and says so',
    (piece) => {
      const { state, notices } = parse(`?incident.${piece}`, 'incident', codec);
      expect(state).toEqual({ at: 'beta-3', zoom: 1 });
      expect(notices).toHaveLength(1);
    },
  );
});
