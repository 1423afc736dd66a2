/**
 * The project's own formatting. `Intl` differs between engines and releases, and
 * a sentence of the transcript must be the same bytes everywhere.
 *
 * Times are whole simulated milliseconds, zero or more.
 */

const second_ms = 1_000;
const minute_ms = 60 * second_ms;
const hour_ms = 60 * minute_ms;
const day_ms = 24 * hour_ms;

/** Between the groups of a long number: a narrow space that never breaks a line. */
const THIN_SPACE = '\u202f';
const MINUS = '\u2212';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A position in a run: "21.4 s", "1 min 05 s", "2 h 03 min", "3 d 4 h".
 * Cut, never rounded: a later position never shows an earlier time, and nothing
 * seems to have happened before it did.
 */
export function clockTime(at_ms: number): string {
  if (at_ms < minute_ms) {
    const tenths = Math.floor(at_ms / 100);
    return `${Math.floor(tenths / 10)}.${tenths % 10} s`;
  }
  if (at_ms < hour_ms) {
    const seconds = Math.floor(at_ms / second_ms);
    return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
  }
  if (at_ms < day_ms) {
    const minutes = Math.floor(at_ms / minute_ms);
    return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
  }
  const hours = Math.floor(at_ms / hour_ms);
  return `${number(Math.floor(hours / 24))} d ${hours % 24} h`;
}

/**
 * A length of time in words: "400 milliseconds", "2.5 seconds", "20 minutes",
 * "1 hour 5 minutes". The two largest units at most, rounded to the smaller one.
 */
export function duration(ms: number): string {
  const whole_ms = Math.round(ms);
  if (whole_ms < second_ms) return count(whole_ms, 'millisecond', 'milliseconds');
  const tenths = Math.round(ms / 100);
  if (tenths < 600) return count(tenths / 10, 'second', 'seconds');
  const seconds = Math.round(ms / second_ms);
  if (seconds < 3_600) {
    return twoUnits(seconds, 60, ['minute', 'minutes'], ['second', 'seconds']);
  }
  const minutes = Math.round(ms / minute_ms);
  if (minutes < 1_440) return twoUnits(minutes, 60, ['hour', 'hours'], ['minute', 'minutes']);
  return twoUnits(Math.round(ms / hour_ms), 24, ['day', 'days'], ['hour', 'hours']);
}

/** "1 push", "3 pushes". */
export function count(n: number, one: string, many: string): string {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** "1634", "12 345": grouped by threes from five digits on; decimals as they are. */
export function number(n: number): string {
  const [whole = '', decimals] = String(Math.abs(n)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, THIN_SPACE) : whole;
  return `${n < 0 ? MINUS : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

const LARGE = [
  [1e15, 'quadrillion'],
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/**
 * A count that may be very large, to three digits: "332 million", "1.07 billion"; below a
 * million as it is. Beyond what a number can count exactly: "more than 9 quadrillion".
 * @param n a whole number, zero or more
 */
export function roughNumber(n: number): string {
  if (n > Number.MAX_SAFE_INTEGER) return 'more than 9 quadrillion';
  if (n < 1e6) return number(n);
  const rounded = Number(n.toPrecision(3));
  const [unit, name] = LARGE.find(([unit]) => rounded >= unit)!;
  return `${number(Number((rounded / unit).toPrecision(3)))} ${name}`;
}

/**
 * "24 March 2026", from an ISO date or a Date, which is read in UTC.
 * @throws {RangeError} where there is no such day
 */
export function date(value: string | Date): string {
  const iso = typeof value === 'string' ? value.slice(0, 10) : value.toISOString();
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  const month = MONTHS[Number(match?.[2]) - 1];
  // A Date turns 30 February into a day of March: the day must survive the trip.
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDate();
  if (!match || !month || day !== Number(match[3])) throw new RangeError(`not a date: ${iso}`);
  return `${day} ${month} ${match[1]}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

type UnitNames = readonly [one: string, many: string];

function twoUnits(total: number, per: number, large: UnitNames, small: UnitNames): string {
  const rest = total % per;
  const first = count(Math.floor(total / per), ...large);
  return rest === 0 ? first : `${first} ${count(rest, ...small)}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
