/** Turns what is wrong with a scenario into one line a person can act on. */
import type * as v from 'valibot';

const SHOWN_MAX = 60;

/** `PATH: what is wrong, what is allowed`. */
export function faultMessage(issue: v.BaseIssue<unknown>): string {
  const path = keyPath((issue.path ?? []).map((item) => item.key as string | number));
  if (issue.type === 'variant') return `${path}: ${shown(issue.input)} ${variantMessage(issue)}`;
  if (issue.message.startsWith('is missing')) return `${path}: ${issue.message}`;
  if (issue.message.startsWith('is not a known key')) {
    return `${path}: ${shown(issue.path?.at(-1)?.key)} ${issue.message}`;
  }
  return `${path}: ${shown(issue.input)} ${issue.message}`;
}

/** `devices[1].os`; the document itself is `scenario`. */
export function keyPath(keys: readonly (string | number)[]): string {
  let path = '';
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`;
    else if (/^[A-Za-z_][A-Za-z0-9_-]*$/.test(key)) path += path === '' ? key : `.${key}`;
    else path += `[${shown(key)}]`;
  }
  return path === '' ? 'scenario' : path;
}

function variantMessage(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'Object') return 'is not an object';
  const known = [...(issue.expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]);
  return `is not allowed; allowed: ${known.join(', ')}`;
}

/** A value on one line, cut short; JSON keeps control characters visible. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text;
}
