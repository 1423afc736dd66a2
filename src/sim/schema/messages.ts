/** Turns what is wrong with a scenario into one line a person can act on. */
import type * as v from 'valibot';

const PLAIN_KEY = /^[A-Za-z_$][\w-]{0,59}$/;
/** Of a longer text, the first 60 characters. */
const LONG = /^(.{60}).+$/su;
/** What JSON leaves as it is, and a terminal may obey or break the line at. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** `PATH: what is wrong, what is allowed`. */
export function faultMessage(issue: v.BaseIssue<unknown>): string {
  const path = faultPath(issue);
  if (issue.type === 'variant') return `${path}: ${shown(issue.input)} ${variantMessage(issue)}`;
  if (issue.message.startsWith('is missing')) return `${path}: ${issue.message}`;
  if (issue.message.startsWith('is not a known key')) {
    return `${path}: ${shown(issue.path?.at(-1)?.key)} ${issue.message}`;
  }
  return `${path}: ${shown(issue.input)} ${issue.message}`;
}

/** `devices[1].os`; the document itself is `scenario`. */
export function faultPath(issue: v.BaseIssue<unknown>): string {
  let path = '';
  for (const { key } of issue.path ?? []) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (PLAIN_KEY.test(String(key))) path += path === '' ? key : `.${key}`;
    else path += `[${shown(key)}]`;
  }
  return path === '' ? 'scenario' : path;
}

function variantMessage(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'Object') return 'is not an object';
  const known = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  return `is not allowed; allowed: ${known.join(', ')}`;
}

/** A value on one line, cut short; nothing in it controls a terminal. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.replace(LONG, '$1…').replace(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}
