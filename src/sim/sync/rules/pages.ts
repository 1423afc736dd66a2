/**
 * iCloud's side of a fetch: which zones changed, then what changed in them, one
 * page at a time (claims fetch-two-steps, more-coming, tombstones).
 */
import type { ICloud, Version, ZoneDeletion } from '../state.ts';
import { retryAfter } from './outages.ts';

export interface FetchQuestion {
  readonly device: string;
  readonly connection: number;
  readonly ticket: number;
  readonly step: 'database' | 'zone';
  readonly database_token: number | null;
  readonly zone_token: number | null;
  /** These two name its draws of chance. */
  readonly key: string;
  readonly asked: number;
}

export interface PageEntry extends Version {
  readonly record: string;
}

export interface FetchAnswer {
  readonly question: FetchQuestion;
  readonly result:
    | { readonly kind: 'unavailable'; readonly retry_after_ms: number }
    | { readonly kind: 'token-expired' }
    | {
        readonly kind: 'database';
        readonly token: number;
        readonly zone_exists: boolean;
        readonly zone_changed: boolean;
        readonly zone_lost: ZoneDeletion | null;
      }
    | { readonly kind: 'zone-not-found' }
    | {
        readonly kind: 'page';
        readonly entries: readonly PageEntry[];
        readonly token: number;
        readonly more: boolean;
      };
}

export function answerFetch(
  icloud: ICloud,
  question: FetchQuestion,
  now_ms: number,
  page_size: number,
): FetchAnswer {
  return { question, result: resultFor(icloud, question, now_ms, page_size) };
}

function resultFor(
  icloud: ICloud,
  question: FetchQuestion,
  now_ms: number,
  page_size: number,
): FetchAnswer['result'] {
  const retry_after_ms = retryAfter(icloud, now_ms);
  if (retry_after_ms !== null) return { kind: 'unavailable', retry_after_ms };
  const holdsToken = question.zone_token !== null || question.database_token !== null;
  if (holdsToken && icloud.expired_tokens.delete(question.device)) return { kind: 'token-expired' };
  if (question.step === 'database') return changedZones(icloud, question.database_token);
  const { zone } = icloud;
  const ofLostZone = question.zone_token !== null && question.zone_token < zone.created_revision;
  if (!zone.exists || ofLostZone) return { kind: 'zone-not-found' };
  return changesSince(icloud, question.zone_token, page_size);
}

function changedZones(icloud: ICloud, token: number | null): FetchAnswer['result'] {
  const { exists, changed_revision, deletion } = icloud.zone;
  // Without a token only the zones that exist are listed: a missing one must have gone.
  const lost = token === null ? !exists : deletion.revision > token;
  return {
    kind: 'database',
    token: icloud.revision,
    zone_exists: exists,
    zone_changed: exists && (token === null || changed_revision > token),
    zone_lost: lost ? deletion : null,
  };
}

/** Each record once, at its latest revision, oldest first; without a token, deletions are left out. */
function changesSince(
  icloud: ICloud,
  token: number | null,
  page_size: number,
): FetchAnswer['result'] {
  const entries: PageEntry[] = [];
  for (
    let index = Math.max(token ?? 0, icloud.zone.deletion.revision);
    index < icloud.log.length;
    index += 1
  ) {
    const record = icloud.log[index]?.record;
    if (record === undefined) continue;
    const revision = index + 1;
    const server = icloud.records.get(record) ?? null;
    const latest = server?.revision ?? icloud.tombstones.get(record);
    if (latest !== revision || (token === null && server === null)) continue;
    if (entries.length === page_size) {
      return { kind: 'page', entries, token: entries.at(-1)!.revision, more: true };
    }
    entries.push({ record, server, revision });
  }
  return { kind: 'page', entries, token: icloud.revision, more: false };
}
