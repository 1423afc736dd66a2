/**
 * A widget's state as readable parameters that carry the widget's id:
 * `?regression.iphone=ios-26.4&regression.t=21400&regression.model=1.0.0`.
 *
 * A link is somebody else's data. Reading one never throws and never guesses
 * silently: what cannot be read stays at its default, and a notice says so.
 */
import type { Field } from './fields.ts';
import { joinQuery, queryPiece, splitQuery } from './query.ts';
import type { Parameter } from './query.ts';

type Fields<S> = { readonly [K in keyof S]: Field<S[K]> };

/** Turns the parameters of one version's links, without the id, into the next version's. */
export type Migration = (parameters: ReadonlyMap<string, string>) => ReadonlyMap<string, string>;

export interface Codec<S> {
  readonly fields: Fields<S>;
  /** From 1 up; links carry it as `ID.v` from version 2 on. */
  readonly version: number;
  /** The first leads from version 1 to 2; as many as it takes to reach `version`. */
  readonly migrations: readonly Migration[];
}

/** One thing in a link that was not used as written. */
export interface Notice {
  readonly reason: 'unreadable' | 'unfit' | 'unknown' | 'repeated' | 'version' | 'too-long';
  /** Its full name, such as `regression.iphone`; empty where the whole link is meant. */
  readonly parameter: string;
  /** As plain text, cut short. */
  readonly value: string;
}

export interface ReadLink<S> {
  readonly state: S;
  /** Version of the model that the link was made with, where it says so. */
  readonly model: string | null;
  readonly notices: readonly Notice[];
}

/** Longer query strings are not read. */
export const search_length_max = 8_000;
const shown_length_max = 60;

const version_name = 'v';
const model_name = 'model';
const model_form = /^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/;

/**
 * @param fields by parameter name; `v` and `model` are taken
 * @param migrations one for each earlier version of the link's form
 */
export function defineCodec<S extends object>(
  fields: Fields<S>,
  migrations: readonly Migration[] = [],
): Codec<S> {
  for (const name of [version_name, model_name]) {
    if (Object.hasOwn(fields, name)) throw new Error(`"${name}" is taken in every link`);
  }
  return { fields, version: migrations.length + 1, migrations };
}

/** For a value that could be read and yet does not fit what it is for. */
export function unreadable(parameter: string, value: string): Notice {
  return { reason: 'unreadable', parameter: plain(parameter), value: plain(value) };
}

/** For a value that could be read and yet contradicts the rest of the link. */
export function unfit(parameter: string, value: string): Notice {
  return { ...unreadable(parameter, value), reason: 'unfit' };
}

/** The state that a query string holds for the widget `id`. Never throws. */
export function parse<S extends object>(search: string, id: string, codec: Codec<S>): ReadLink<S> {
  const notices: Notice[] = [];
  const note = (reason: Notice['reason'], name: string, value: string) =>
    notices.push({ reason, parameter: plain(`${id}.${name}`), value: plain(value) });

  if (search.length > search_length_max) {
    // The full stop may be escaped, as anything may.
    if (search.replaceAll(/%2e/gi, '.').includes(`${id}.`)) {
      notices.push({ reason: 'too-long', parameter: '', value: plain(search) });
    }
    return { state: stateFrom(codec, new Map()), model: null, notices };
  }

  const written = new Map<string, string>();
  for (const { raw, name, value } of splitQuery(search).filter(belongsTo(id))) {
    const own_name = name.slice(id.length + 1);
    if (value === undefined) note('unreadable', own_name, raw.slice(raw.indexOf('=') + 1));
    else if (written.has(own_name)) note('repeated', own_name, value);
    else written.set(own_name, value);
  }

  const parameters = migrated(written, codec);
  if (!parameters) {
    note('version', version_name, written.get(version_name) ?? '');
    return { state: stateFrom(codec, new Map()), model: null, notices };
  }

  const values = new Map<string, unknown>();
  let model: string | null = null;
  for (const [name, text] of parameters) {
    if (name === version_name) continue;
    if (name === model_name) {
      if (model_form.test(text)) model = text;
      else note('unreadable', name, text);
    } else if (Object.hasOwn(codec.fields, name)) {
      const value = codec.fields[name as keyof S].parse(text);
      if (value === undefined) note('unreadable', name, text);
      else values.set(name, value);
    } else note('unknown', name, text);
  }
  return { state: stateFrom(codec, values), model, notices };
}

/**
 * A query string that holds `state` for the widget `id`, after everything in
 * `search` that is not this widget's, which stays as it is written.
 * @param model version of the model, carried where anything is
 */
export function print<S extends object>(
  state: S,
  id: string,
  codec: Codec<S>,
  search: string,
  model?: string,
): string {
  const is_own = belongsTo(id);
  const foreign = splitQuery(search).filter((parameter) => !is_own(parameter));
  const own = fieldNames(codec).flatMap((name) => {
    const field = codec.fields[name];
    const text = field.print(state[name]);
    return text === field.print(field.fallback) ? [] : [queryPiece(`${id}.${name}`, text)];
  });
  if (own.length > 0 && codec.version > 1) {
    own.push(queryPiece(`${id}.${version_name}`, String(codec.version)));
  }
  if (own.length > 0 && model !== undefined) own.push(queryPiece(`${id}.${model_name}`, model));
  return joinQuery([...foreign.map(({ raw }) => raw), ...own]);
}

/** The query string without the parameters of the widgets `ids`. */
export function without(search: string, ids: readonly string[]): string {
  const others = splitQuery(search).filter(
    (parameter) => !ids.some((id) => belongsTo(id)(parameter)),
  );
  return joinQuery(others.map(({ raw }) => raw));
}

/** The parameters in today's form; undefined where their version is none that we know. */
function migrated<S>(
  parameters: ReadonlyMap<string, string>,
  { version, migrations }: Codec<S>,
): ReadonlyMap<string, string> | undefined {
  const text = parameters.get(version_name) ?? '1';
  const from = Number(text);
  if (!/^[1-9]\d{0,3}$/.test(text) || from > version) return undefined;
  return migrations.slice(from - 1).reduce((older, migrate) => migrate(older), parameters);
}

function stateFrom<S extends object>(codec: Codec<S>, values: ReadonlyMap<string, unknown>): S {
  const entries = fieldNames(codec).map((name) => {
    const value = values.get(name);
    return [name, value === undefined ? codec.fields[name].fallback : value] as const;
  });
  return Object.fromEntries(entries) as S;
}

function fieldNames<S extends object>(codec: Codec<S>): readonly (keyof S & string)[] {
  return Object.keys(codec.fields) as (keyof S & string)[];
}

function belongsTo(id: string): (parameter: Parameter) => boolean {
  return ({ name }) => name.startsWith(`${id}.`);
}

/** Text that can be shown: one line, nothing invisible or turning, cut short. */
function plain(text: string): string {
  // Not through the middle of a character.
  const start =
    text.length > shown_length_max ? text.slice(0, shown_length_max).replace(/\p{Cs}$/u, '') : text;
  const safe = start.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
  return text.length > shown_length_max ? `${safe}…` : safe;
}
